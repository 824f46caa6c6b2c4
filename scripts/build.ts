import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { content } from '@/lib/content/content';
import { ContentError } from '@/lib/content/content-error';
import { moveUnderBase } from './build-base';
import { bundle } from './build-bundle';
import { compressExport } from './build-compress';
import { drawPictures, writeFound } from './build-found';
import { hintScripts } from './build-hints';
import { writeHosts } from './build-hosts';
import { writeLibrary } from './build-library';
import { writeLitePages } from './build-lite';
import { finishPages } from './build-pages';
import { SettingsError, settingsFrom } from './build-settings';
import { writeStartPages } from './build-start';
import { buildWorker } from './build-worker';

/**
 * `npm run build`: content is checked first, since its mistakes are the most likely and the cheapest
 * to tell; then Next exports the pages; then what Next does not know of is added to `out/`.
 */
const out = 'out';
const steps: [name: string, act: () => unknown][] = [
  ['settings', () => settingsFrom(process.env)],
  ['content', () => content()],
  ['pages', exportPages],
  ['compile hints', () => hintScripts(out)],
  ['library', () => writeLibrary(out)],
  ['start page', () => writeStartPages(out)],
  ['base path', () => moveUnderBase(out)],
  ['security policy and payloads', () => finishPages(out)],
  ['lite pages', () => writeLitePages(out)],
  // Both before the worker, which precaches them.
  ['finding worker', () => bundle('lib/find/worker.ts', `${out}/find.js`)],
  ['formats worker', () => bundle('lib/i18n/formats-worker.ts', `${out}/formats.js`)],
  ['worker', () => buildWorker(out)],
  ['background sync', () => bundle('lib/background/worker.ts', `${out}/sync.js`)],
  ['linking worker', () => bundle('lib/link/worker.ts', `${out}/link.js`)],
  ['store in memory', () => bundle('lib/store/memory.ts', `${out}/memory.js`, { format: 'esm' })],
  ['feeds and site map', () => writeFound(out)],
  ['pictures of links', () => drawPictures(out)],
  ['hosts', () => writeHosts(out, 'deploy')],
  ['compression', () => compressExport(out)],
];

for (const [name, act] of steps) {
  const start = performance.now();
  try {
    await act();
  } catch (error) {
    console.error(
      `build: ${name} failed\n${error instanceof ContentError || error instanceof SettingsError ? error.message : reasonOf(error)}`,
    );
    process.exit(1);
  }
  console.log(`build: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

function exportPages(): void {
  rmSync(out, { recursive: true, force: true });
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (next.status !== 0)
    throw new Error(`next build ended with ${next.status}\n${next.stdout}\n${next.stderr}`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
