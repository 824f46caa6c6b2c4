import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { base } from '../lib/core/base';
import { locales } from '../lib/core/locale';
import { isCommand } from './command';

/**
 * Budgets of the export, in bytes (1 kB = 1000 B).
 * A story page's HTML fits into the first flight of a new TCP connection: ten segments of some
 * 1,460 bytes (RFC 6928).
 */
const budgets = {
  /** All JavaScript that a story page's HTML names, each file gzip level 9. */
  script: 160_000,
  /** A story page's HTML, brotli. */
  html: 14_000,
  /** What installing the worker fetches: entries, and bytes as stored. */
  precacheEntries: 80,
  precacheBytes: 900_000,
  /** The same with the tools, which the worker fetches after it is installed. */
  appBytes: 1_100_000,
};

/** What `precache.json` holds, as far as sizes go. */
const Precache = v.array(
  v.object({
    url: v.string(),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    tool: v.optional(v.boolean()),
  }),
);

/** A measured figure: what, where, how much and how much is allowed. */
export type Measure = { what: string; where: string; value: number; limit: number };

/**
 * The scripts that a page fetches at once: `<script src>` and preloads, in order and each once.
 * `nomodule` scripts are for browsers that no longer run the product.
 *
 * @returns paths on the site, without query
 */
export function scriptsIn(html: string): string[] {
  const found = new Set<string>();
  for (const [tag, element = ''] of html.matchAll(/<(script|link)\b[^>]*>/gi)) {
    if (attribute(tag, 'nomodule') !== null) continue;
    const isScript = element.toLowerCase() === 'script';
    const fetches =
      isScript ||
      attribute(tag, 'rel') === 'modulepreload' ||
      (attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'script');
    const address = attribute(tag, isScript ? 'src' : 'href');
    if (fetches && address) found.add(address.split(/[?#]/, 1)[0] ?? '');
  }
  return [...found];
}

/** The value of an attribute, '' where it has none, null where it is absent. */
function attribute(tag: string, name: string): string | null {
  const match = new RegExp(
    `\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`,
    'i',
  ).exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

/**
 * Measures an export. Throws where there is nothing to measure (no story in a language, a script that
 * does not exist, no precache list): a budget that measured nothing must not pass.
 */
export function measure(dir: string): Measure[] {
  const packed = new Map<string, number>();
  const gzipped = (address: string, page: string): number => {
    const known = packed.get(address);
    if (known !== undefined) return known;
    const file = path.join(dir, address.slice(base.length));
    if (!address.startsWith(`${base}/`) || !existsSync(file))
      throw new Error(`${page} names a script that is not in the export: ${address}`);
    const size = gzipSync(readFileSync(file), { level: 9 }).length;
    packed.set(address, size);
    return size;
  };
  const pages = locales
    .flatMap((locale) => storyPages(dir, locale))
    .map((page) => ({ page, html: readFileSync(path.join(dir, page)) }));
  return [
    ...pages.map(({ page, html }) => ({
      what: 'JavaScript of a story page, gzip',
      where: page,
      value: scriptsIn(html.toString()).reduce((sum, address) => sum + gzipped(address, page), 0),
      limit: budgets.script,
    })),
    ...pages.map(({ page, html }) => ({
      what: 'HTML of a story page, brotli',
      where: page,
      value: brotliCompressSync(html).length,
      limit: budgets.html,
    })),
    ...measurePrecache(dir),
  ];
}

function storyPages(dir: string, locale: string): string[] {
  const folder = path.join(dir, locale, 'story');
  const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  if (pages.length === 0) throw new Error(`There is no story page in ${locale}/story.`);
  return pages.sort().map((name) => `${locale}/story/${name}`);
}

function measurePrecache(dir: string): Measure[] {
  const where = 'precache.json';
  const entries = v.parse(Precache, JSON.parse(readFileSync(path.join(dir, where), 'utf8')));
  const needed = entries.filter(({ tool }) => !tool);
  const sum = (some: typeof entries) => some.reduce((all, { bytes }) => all + bytes, 0);
  return [
    { what: 'Stored files', where, value: entries.length, limit: budgets.precacheEntries },
    { what: 'Precached bytes', where, value: sum(needed), limit: budgets.precacheBytes },
    { what: 'Precached and tools, bytes', where, value: sum(entries), limit: budgets.appBytes },
  ];
}

/** The largest of each kind, and in each language: what a table should show of a thousand stories. */
export function largest(measures: readonly Measure[]): Measure[] {
  const rows = new Map<string, Measure>();
  for (const one of measures) {
    const key = `${one.what} ${one.where.split('/')[0]}`;
    if (one.value > (rows.get(key)?.value ?? -1)) rows.set(key, one);
  }
  return [...rows.values()];
}

/** One line for each figure over its budget, with by how much. */
export function excesses(measures: readonly Measure[]): string[] {
  return measures
    .filter((one) => one.value > one.limit)
    .map(
      (one) =>
        `${one.where}: ${one.what} is ${number(one.value)}, ${number(one.value - one.limit)} over ${number(one.limit)}`,
    );
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function print(measures: readonly Measure[]): void {
  const rows = largest(measures).map((one) => [one.what, number(one.value), number(one.limit), one.where]);
  const table = [['Largest', 'bytes or files', 'budget', 'where'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const [what = '', value = '', limit = '', where = ''] of table) {
    console.log(
      `${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${limit.padStart(widths[2] ?? 0)}  ${where}`,
    );
  }
}

function main(dir = 'out'): void {
  try {
    const measures = measure(dir);
    print(measures);
    const over = excesses(measures);
    for (const line of over) console.error(line);
    process.exitCode = over.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`Sizes cannot be measured: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

if (isCommand(import.meta.url)) main(process.argv[2]);
