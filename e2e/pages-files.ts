import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser';
import { out } from './facts';
import { browserArgs } from './profile';

/** What a browser's parser makes of an exported page, before any of it runs. */
export type ExportedPage = {
  /** Its path in the export, such as `en/story/….html`. */
  file: string;
  firstInHead: string;
  policy: string | null;
  /** What runs; data in a script element does not (HTML, "data block"). */
  inlineScripts: string[];
  /** What its style elements say: lite pages carry theirs. */
  styles: string[];
  /** What it says to search engines, in the words of schema.org. */
  data: unknown[];
  /** Elements with a `style` or an `on…` attribute. */
  inlineStyles: string[];
  handlers: string[];
  canonical: string | null;
  robots: string | null;
  alternates: Record<string, string>;
  /** What previews of links are made of: properties of Open Graph and articles; of several the first. */
  graph: Record<string, string>;
  /** Feeds by type. */
  feeds: Record<string, string>;
  links: string[];
  /** Where the names in the text of a story lead. */
  mentions: string[];
  /** Addresses of everything that the page loads. */
  loads: string[];
  times: string[];
};

/** Lite pages stand beside the others: no script is theirs, and the full page is the one to be found. */
export function isLite(file: string): boolean {
  return /\/lite(?:\.html$|\/)/.test(file);
}

/** Every HTML file of the export, read by the parser of the browser itself and not by patterns. */
export async function exportedPages(): Promise<ExportedPage[]> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const executable = findBrowser();
  const browser = await chromium.launch({
    args: browserArgs,
    ...(executable ? { executablePath: executable } : {}),
  });
  try {
    const page = await browser.newPage();
    const found: ExportedPage[] = [];
    for (const file of files) {
      const html = readFileSync(path.join(out, file), 'utf8');
      found.push({ file, ...(await page.evaluate(read, html)) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

function read(html: string): Omit<ExportedPage, 'file'> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const attributes = (selector: string, name: string) =>
    all(selector).map((element) => element.getAttribute(name) ?? '');
  const content = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name) ?? null;
  return {
    firstInHead: page.head.firstElementChild?.getAttribute('http-equiv') ?? '',
    policy: content('meta[http-equiv="Content-Security-Policy"]', 'content'),
    inlineScripts: all('script:not([src], [type="application/ld+json"])').map(
      (script) => script.textContent ?? '',
    ),
    styles: all('style').map((style) => style.textContent ?? ''),
    data: all('script[type="application/ld+json"]').map((script) => JSON.parse(script.textContent ?? '')),
    inlineStyles: all('[style]').map((element) => element.outerHTML.slice(0, 200)),
    handlers: all('*')
      .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
      .map((element) => element.outerHTML.slice(0, 200)),
    canonical: content('link[rel="canonical"]', 'href'),
    robots: content('meta[name="robots"]', 'content'),
    alternates: Object.fromEntries(
      all('link[rel="alternate"][hreflang]').map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ),
    graph: Object.fromEntries(
      all('meta[property]')
        .map((meta) => [meta.getAttribute('property') ?? '', meta.getAttribute('content') ?? ''])
        .reverse(),
    ),
    feeds: Object.fromEntries(
      all('link[rel="alternate"][type]').map((link) => [
        link.getAttribute('type'),
        link.getAttribute('href'),
      ]),
    ),
    links: attributes('a[href]', 'href'),
    mentions: attributes('.story-body .mention', 'href'),
    loads: [
      ...attributes('script[src], img[src], iframe[src], source[src]', 'src'),
      ...attributes('link[href]:not([rel="canonical"], [rel="alternate"])', 'href'),
    ],
    times: all('time').map((time) => time.textContent ?? ''),
  };
}
