import path from 'node:path';
import { buildSync } from 'esbuild';
import { expect } from 'vitest';
import type { Entry } from '@/lib/core/glossary';
import { entries } from '../e2e/facts';
import { intlReport } from './intl-report';
import { journey } from './reader';

/** The product's own code, to be run in a page by itself. */
function bundled(): (entries: readonly Entry[]) => string[] {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(import.meta.dirname, 'intl-report.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'report',
    target: 'es2022',
  });
  return new Function('entries', `${outputFiles[0]?.text}\nreturn report.intlReport(entries);`) as never;
}

journey(
  'writes dates and figures, sorts names and ends sentences as the build does',
  async ({ page, server }) => {
    await page.open(`${server.url}/en/about`);
    expect(await page.run(bundled(), entries as readonly Entry[])).toEqual(intlReport(entries));
  },
);
