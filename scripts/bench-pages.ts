import type { Result } from 'lighthouse';
import { startServer } from '../e2e/server';
import { locales } from '../lib/core/locale';
import { litePath, pathTo } from '../lib/core/paths';
import {
  type Asked,
  type Category,
  categories,
  figureOf,
  lighthouseOf,
  losses,
  requestsOf,
  scoreOf,
} from './bench-lighthouse';
import { median, type Row } from './bench-table';
import { ensureBrowser } from './browser';
import { loadsIn } from './build-loads';
import { newestStory } from './export-library';

/**
 * Lighthouse on the newest story in every language, in full and lite, as it measures a mid-range phone on slow 4G,
 * and what a first visit fetches. It measures the build in `out/`.
 */
type Kind = { name: string; path: typeof litePath; least: Record<Category, number>; most: number };

const full = { accessibility: 100, 'best-practices': 100, seo: 100 };
const kinds: Kind[] = [
  // In kB (1 kB = 1000 B), headers included.
  { name: 'story', path: pathTo, least: { performance: 97, ...full }, most: 220 },
  { name: 'lite', path: litePath, least: { performance: 100, ...full }, most: 20 },
];

/** What is shown beside the scores: an audit of Lighthouse, and how its figure is written. */
const figures = [
  { title: 'LCP', audit: 'largest-contentful-paint', written: (ms: number) => `${(ms / 1000).toFixed(2)} s` },
  { title: 'TBT', audit: 'total-blocking-time', written: (ms: number) => `${ms.toFixed(0)} ms` },
  { title: 'CLS', audit: 'cumulative-layout-shift', written: (shift: number) => shift.toFixed(3) },
] as const;

/**
 * Medians of several runs of each page. What costs a category its points is said on standard error.
 *
 * @param base where the export is served; by the local server where it is left out
 */
export async function pageRows(runs: number, base?: string): Promise<Row[]> {
  if (base !== undefined) return rowsOf(base, runs);
  const server = await startServer();
  try {
    return await rowsOf(server.url, runs);
  } finally {
    await server.stop();
  }
}

async function rowsOf(base: string, runs: number): Promise<Row[]> {
  const executablePath = ensureBrowser();
  const rows: Row[] = [];
  for (const kind of kinds)
    for (const locale of locales) {
      const path = kind.path({ name: 'story', locale, slug: newestStory() });
      const results: Result[] = [];
      while (results.length < runs) results.push(await lighthouseOf(base + path, executablePath));
      const named = await namedIn(base + path);
      rows.push(
        ...scoreRows(`${kind.name}, ${locale}`, results, kind),
        ...byteRows(`${kind.name}, ${locale}`, results, named, kind),
      );
      for (const loss of new Set(results.flatMap((run) => losses(run, kind.least))))
        console.error(`${path}: ${loss}`);
    }
  return rows;
}

function scoreRows(what: string, results: readonly Result[], { least }: Kind): Row[] {
  const beside = figures.map(
    ({ title, audit, written }) => `${title} ${written(median(results.map((run) => figureOf(run, audit))))}`,
  );
  return categories.map((name) => ({
    what: `${what}: ${name}`,
    figure: median(results.map((run) => scoreOf(run, name))),
    least: least[name],
    note: name === 'performance' ? beside.join(', ') : '',
  }));
}

/** What a page needs to be read and used, and what it fetches with all that goes on behind it. */
function byteRows(
  what: string,
  results: readonly Result[],
  named: ReadonlySet<string>,
  { most }: Kind,
): Row[] {
  const row = (title: string, counts: (request: Asked) => boolean, limit?: number): Row => {
    const all = results.map((run) => requestsOf(run).filter(counts));
    const kinds = [...new Set(all.flat().map(({ kind }) => kind))].sort();
    const sizes = kinds.map((kind) => `${kind} ${kilobytes(median(all.map((list) => sum(list, kind))))}`);
    return {
      what: `${what}: ${title}`,
      figure: median(all.map((list) => sum(list) / 1000)),
      unit: ' kB',
      ...(limit === undefined ? {} : { most: limit }),
      note: `${median(all.map((list) => list.length))} requests: ${sizes.join(', ')}`,
    };
  };
  return [
    row('the page itself', ({ path, kind }) => named.has(path) || kind === 'Font', most),
    row('with what comes behind it', () => true),
  ];
}

/** Paths of a page and of all that its HTML names. */
async function namedIn(address: string): Promise<Set<string>> {
  const { scripts, styles, fonts, others } = loadsIn(await (await fetch(address)).text());
  return new Set([new URL(address).pathname, ...scripts, ...styles, ...fonts, ...others]);
}

function sum(list: readonly Asked[], kind?: string): number {
  return list.reduce((all, one) => (kind === undefined || one.kind === kind ? all + one.bytes : all), 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
