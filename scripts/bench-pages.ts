import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { browserArgs } from '../e2e/profile';
import { startServer } from '../e2e/server';
import { locales } from '../lib/core/locale';
import { median, type Row } from './bench-table';
import { ensureBrowser } from './browser';
import { newestStory } from './export-library';

/**
 * Lighthouse on the newest story in every language, as it measures a mid-range phone on slow 4G, against
 * the real server on this machine. It measures the build in `out/`.
 */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const least: Record<(typeof categories)[number], number> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/** What is shown beside the scores: an audit of Lighthouse, and how its figure is written. */
const figures = [
  { title: 'LCP', audit: 'largest-contentful-paint', written: (ms: number) => `${(ms / 1000).toFixed(2)} s` },
  { title: 'TBT', audit: 'total-blocking-time', written: (ms: number) => `${ms.toFixed(0)} ms` },
  { title: 'CLS', audit: 'cumulative-layout-shift', written: (shift: number) => shift.toFixed(3) },
  { title: 'bytes', audit: 'total-byte-weight', written: (bytes: number) => bytes.toLocaleString('en-US') },
] as const;

const flags: Flags = {
  onlyCategories: [...categories],
  formFactor: 'mobile',
  output: 'json',
  logLevel: 'error',
};

/** One run, in a browser of its own that has seen nothing yet. */
async function measure(address: string, executablePath: string, tries = 3): Promise<Result> {
  const port = await freePort();
  const args = [...browserArgs, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const measured = await lighthouse(address, { ...flags, port });
    if (!measured) throw new Error(`Lighthouse says nothing of ${address}.`);
    if (!measured.lhr.runtimeError) return measured.lhr;
    const { code, message } = measured.lhr.runtimeError;
    if (code !== 'NO_NAVSTART' || tries === 1) throw new Error(message);
  } finally {
    await browser.close();
  }
  // Now and then the trace of a browser just started lacks its first event: it measured nothing.
  return measure(address, executablePath, tries - 1);
}

function scoreOf(run: Result, category: string): number {
  return Math.round((run.categories[category]?.score ?? 0) * 100);
}

function requestsOf(run: Result): number {
  const { details } = run.audits['network-requests'] ?? {};
  return details?.type === 'table' ? details.items.length : Number.NaN;
}

/** Audits that cost a category points, in words. */
function losses(run: Result): string[] {
  return categories
    .filter((category) => scoreOf(run, category) < least[category])
    .flatMap((category) => run.categories[category]?.auditRefs ?? [])
    .map(({ id, weight }) => ({ weight, audit: run.audits[id] }))
    .filter(({ weight, audit }) => weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
    .map(({ audit }) => `${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ''}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/** Medians of several runs of each page. What costs a category its points is said on standard error. */
export async function pageRows(runs: number): Promise<Row[]> {
  const executablePath = ensureBrowser();
  const server = await startServer();
  const rows: Row[] = [];
  try {
    for (const locale of locales) {
      const page = `/${locale}/story/${newestStory()}`;
      const results: Result[] = [];
      while (results.length < runs) results.push(await measure(server.url + page, executablePath));
      const beside = figures.map(
        ({ title, audit, written }) =>
          `${title} ${written(median(results.map((run) => run.audits[audit]?.numericValue ?? Number.NaN)))}`,
      );
      const requests = median(results.map(requestsOf));
      rows.push(
        ...categories.map((name) => ({
          what: `${name}, ${locale}`,
          figure: median(results.map((run) => scoreOf(run, name))),
          least: least[name],
          note: name === 'performance' ? `${beside.join(', ')}, ${requests} requests` : '',
        })),
      );
      for (const loss of new Set(results.flatMap(losses))) console.error(`${page}: ${loss}`);
    }
  } finally {
    await server.stop();
  }
  return rows;
}
