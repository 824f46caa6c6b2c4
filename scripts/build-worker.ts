import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MetadataRoute } from 'next';
import { injectManifest } from 'workbox-build';
import { base, pathUnder } from '@/lib/core/base';
import { locales } from '@/lib/core/locale';
import { shellOf } from '@/lib/core/worker-routes';
import { bundle } from './build-bundle';
import { filesUnder } from './build-files';

/**
 * `url` is what the browser asks for, the folder of the app included. `tool`: reading a story does without it, and
 * so does the worker's installation.
 */
export type PrecacheFile = { url: string; revision: string | null; bytes: number; tool?: true };

/**
 * Bundles the worker and writes its manifest: one shell a language, the start page, the workers
 * that find and that format, and every file those need, found by following them. Neither stories nor their
 * pages are in it.
 */
export async function buildWorker(out: string): Promise<void> {
  const files = precacheFiles(out);
  writeFileSync(path.join(out, 'precache.json'), JSON.stringify(files));
  bundle('lib/sw/worker.ts', '.next/sw/worker.js', {
    tsconfig: 'lib/sw/tsconfig.json',
    define: {
      'process.env.NODE_ENV': '"production"',
      TOOLS: JSON.stringify(files.flatMap(({ url, tool }) => (tool ? [url] : []))),
    },
  });
  const { warnings } = await injectManifest({
    swSrc: '.next/sw/worker.js',
    swDest: path.join(out, 'sw.js'),
    globDirectory: out,
    globPatterns: [],
    additionalManifestEntries: files.map(({ url, revision }) => ({ url, revision })),
  });
  const serious = warnings.filter((warning) => !warning.includes('globPatterns'));
  if (serious.length > 0) throw new Error(serious.join('\n'));
}

/** The bounded set, sorted by address. Files with a hash in their name need no revision. */
export function precacheFiles(out: string): PrecacheFile[] {
  const roots = [
    '/index.html',
    '/start.js',
    '/start.css',
    ...tools,
    ...locales.map((locale) => `${shellOf(locale)}.html`),
  ];
  const urls = new Set(roots);
  for (const url of urls) {
    if (!/\.(html|js|webmanifest)$/.test(url)) continue;
    for (const next of addressesIn(readFileSync(path.join(out, url), 'utf8'), url))
      if (isFile(out, next)) urls.add(next);
  }
  for (const file of filesUnder(path.join(out, 'fonts'))) urls.add(`/fonts/${file}`);
  const needed = neededIn(out, [...urls]);
  return [...urls].sort().map((url) => {
    const body = readFileSync(path.join(out, url));
    const hashed = /^\/(_next\/static|fonts)\//.test(url);
    const revision = hashed ? null : createHash('sha256').update(body).digest('hex').slice(0, 16);
    return {
      url: base + url,
      revision,
      bytes: body.byteLength,
      ...(needed.has(url) ? {} : { tool: true as const }),
    };
  });
}

/**
 * What the pages for reading need: what their HTML names, and of the scripts that are loaded later the ones with
 * the store and with what goes on behind every page. What is left are tools: searches, maps, the library's own page.
 */
function neededIn(out: string, urls: readonly string[]): Set<string> {
  const texts = new Map(
    urls
      .filter((url) => /\.(html|js)$/.test(url))
      .map((url) => [url, readFileSync(path.join(out, url), 'utf8')]),
  );
  const later = new Set<string>();
  const named = new Set<string>();
  const needed = marks.map((mark) => {
    const [script, ...others] = urls.filter((url) => url.endsWith('.js') && texts.get(url)?.includes(mark));
    if (!script || others.length > 0) throw new Error(`${mark} is not in exactly one script`);
    return script;
  });
  for (const [url, text] of texts)
    if (url.endsWith('.html')) for (const address of addressesIn(text, url)) named.add(address);
    // A script that is loaded later is named with those that it needs.
    else
      for (const [list] of text.matchAll(/\[(?:"static\/chunks\/[^"]+",?)+\]/g)) {
        const group = [...list.matchAll(/"([^"]+)"/g)].map(([, address]) => `/_next/${address}`);
        for (const address of group) later.add(address);
        if (group.some((address) => needed.includes(address)))
          for (const address of group) named.add(address);
      }
  return new Set(urls.filter((url) => !tools.includes(url) && (named.has(url) || !later.has(url))));
}

/** Tools that no script names as one that it loads: workers, and the words of all tools, a file a language. */
const tools = ['/find.js', '/formats.js', ...locales.map((locale) => `/${locale}/words.json`)];

/** Written in `app/_data/engine.ts` and `app/_data/background.ts`. */
const marks = ['waraq:engine', 'waraq:background'];

/** Files of the export that a file names: of pages the classic attributes, of scripts the chunks they may load later. */
function addressesIn(text: string, url: string): string[] {
  const found: string[] = [];
  const note = (address: string) => found.push(pathUnder(base, address) ?? '');
  if (url.endsWith('.html'))
    // Browsers that know workers never load the polyfills; icons of the home screen are the system's to keep.
    for (const [tag, address = ''] of text.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"[^>]*>/g))
      if (!/nomodule|rel="(?:canonical|alternate|apple-touch-icon)"/i.test(tag)) note(address);
  if (url.endsWith('.js'))
    for (const [address] of text.matchAll(/static\/chunks\/[\w.~-]+\.(?:js|css)/g))
      found.push(`/_next/${address}`);
  // Browsers check the manifest's icons again at every visit, also without a connection.
  if (url.endsWith('.webmanifest')) for (const address of iconsIn(text)) note(address);
  return found;
}

/** Only icons: pictures of the app are looked at once, before it is installed. */
function iconsIn(manifest: string): string[] {
  const { icons = [], shortcuts = [] } = JSON.parse(manifest) as MetadataRoute.Manifest;
  return [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons ?? [])].map(({ src }) => src);
}

function isFile(out: string, url: string): boolean {
  return url.startsWith('/') && (statSync(path.join(out, url), { throwIfNoEntry: false })?.isFile() ?? false);
}
