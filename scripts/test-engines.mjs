// @ts-check
// `npm run test:engines`: the main journeys in other engines than Chromium. The last line is "N passed, N failed".
import path from 'node:path';
import { countRun, countVitest } from './count-run.mjs';
import { ensureBuilt } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';

await countRun(async (run) => {
  if ((await ensureInstalled()) && (await ensureBuilt()) === 0) await tryEngines(run);
  else run.total.failed += 1;
});

/** @param {import('./count-run.mjs').Run} run */
async function tryEngines({ total, reports }) {
  const { tsImport } = await import('tsx/esm/api');
  const { engines } = await tsImport('../engines/engines.ts', import.meta.url);
  const { ensureEngine } = await tsImport('../engines/install.ts', import.meta.url);
  const known = Object.keys(engines);
  const names = process.argv.slice(2).filter((one) => !one.startsWith('-'));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw `There is no engine "${unknown.join('", "')}"; there are ${known.join(', ')}.`;
  for (const name of names.length > 0 ? names : known) {
    console.log(`\n── ${engines[name].label}`);
    for (const lacking of engines[name].lacks) console.log(`   ${lacking}`);
    try {
      ensureEngine(name);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      total.failed += 1;
      continue;
    }
    const { passed, failed } = await countVitest(
      path.join(reports, `${name}.json`),
      ['--config=engines/vitest.config.ts'],
      { WARAQ_ENGINE: name },
    );
    console.log(`${failed === 0 ? '✓' : '✗'} ${engines[name].label}: ${passed} passed, ${failed} failed\n`);
    total.passed += passed;
    total.failed += failed;
  }
}
