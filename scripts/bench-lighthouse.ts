import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { browserArgs } from '../e2e/profile';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

const flags: Flags = {
  onlyCategories: [...categories],
  formFactor: 'mobile',
  output: 'json',
  logLevel: 'error',
};

/** One run of Lighthouse, in a browser of its own that has seen nothing yet. */
export async function lighthouseOf(address: string, executablePath: string, tries = 3): Promise<Result> {
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
  return lighthouseOf(address, executablePath, tries - 1);
}

export function scoreOf(run: Result, category: Category): number {
  return Math.round((run.categories[category]?.score ?? 0) * 100);
}

/** A figure of an audit, in the audit's own unit. */
export function figureOf(run: Result, audit: string): number {
  return run.audits[audit]?.numericValue ?? Number.NaN;
}

/** A request that the page made: its path, its kind in Lighthouse's words, and its bytes on the wire. */
export type Asked = { path: string; kind: string; bytes: number };

export function requestsOf(run: Result): Asked[] {
  const { details } = run.audits['network-requests'] ?? {};
  if (details?.type !== 'table') return [];
  return details.items
    .filter(({ url }) => String(url).startsWith('http'))
    .map(({ url, resourceType, transferSize }) => ({
      path: new URL(String(url)).pathname,
      kind: String(resourceType),
      bytes: Number(transferSize),
    }));
}

/** Audits that cost a category below its least score points, in words. */
export function losses(run: Result, least: Record<Category, number>): string[] {
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
