import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as v from 'valibot';
import { base } from '../lib/core/base';
import { locales } from '../lib/core/locale';
import { isText } from './build-files';
import { loadsIn } from './build-loads';
import { isCommand } from './command';

/**
 * Budgets of the export, in bytes (1 kB = 1000 B).
 * A story page's HTML fits into the first flight of a new TCP connection: ten segments of some
 * 1,460 bytes (RFC 6928).
 */
const budgets = {
  /** All JavaScript that a story page's HTML names, each file brotli. */
  script: 132_000,
  /** A story page's HTML, brotli. */
  html: 14_000,
  /** The fonts that it preloads, as they are. */
  fonts: 48_000,
  /** All that its HTML names, itself included, as it travels: what a first visit needs to be read and used. */
  page: 220_000,
  /** A lite page, brotli: it is all that it loads. */
  lite: 20_000,
  /** What installing the worker fetches: entries, and bytes as stored. */
  precacheEntries: 80,
  precacheBytes: 900_000,
  /** The same with the tools, which the worker fetches after it is installed. */
  appBytes: 1_122_000,
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
 * Measures an export. Throws where there is nothing to measure (no story in a language, a file that
 * does not exist, no precache list): a budget that measured nothing must not pass.
 */
export function measure(dir: string): Measure[] {
  const pages = locales.flatMap((locale) => pagesIn(dir, locale, 'story'));
  const lite = locales.flatMap((locale) => pagesIn(dir, locale, 'lite'));
  const known = new Map<string, number>();
  const weightOf = (address: string, page: string): number => {
    const file = path.join(dir, address.slice(base.length));
    if (!address.startsWith(`${base}/`) || !existsSync(file))
      throw new Error(`${page} names what is not in the export: ${address}`);
    const weight = known.get(address) ?? weigh(file);
    known.set(address, weight);
    return weight;
  };
  const weighed = pages.map((page) => {
    const html = weigh(path.join(dir, page));
    const { scripts, styles, fonts, others } = loadsIn(readFileSync(path.join(dir, page), 'utf8'));
    const sum = (addresses: string[]) => addresses.reduce((all, address) => all + weightOf(address, page), 0);
    const figures = { script: sum(scripts), html, fonts: sum(fonts) };
    return {
      page,
      figures: { ...figures, page: html + figures.script + figures.fonts + sum([...styles, ...others]) },
    };
  });
  return [
    ...(['script', 'html', 'fonts', 'page'] as const).flatMap((figure) =>
      weighed.map(({ page, figures }) => ({
        what: titles[figure],
        where: page,
        value: figures[figure],
        limit: budgets[figure],
      })),
    ),
    ...lite.map((page) => ({
      what: 'Lite page, brotli',
      where: page,
      value: weigh(path.join(dir, page)),
      limit: budgets.lite,
    })),
    ...measurePrecache(dir),
  ];
}

const titles = {
  script: 'JavaScript of a story page, brotli',
  html: 'HTML of a story page, brotli',
  fonts: 'Fonts of a story page',
  page: 'A story page in all',
} as const;

/** What a file weighs on the way: text as brotli at its best, all else as it is. */
function weigh(file: string): number {
  const body = readFileSync(file);
  return isText(file) ? brotliCompressSync(body).length : body.length;
}

function pagesIn(dir: string, locale: string, kind: 'story' | 'lite'): string[] {
  const folder = path.join(dir, locale, kind);
  const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  if (pages.length === 0) throw new Error(`There is no page in ${locale}/${kind}.`);
  return pages.sort().map((name) => `${locale}/${kind}/${name}`);
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
