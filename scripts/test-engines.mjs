// @ts-check
// `npm run test:engines`: the main journeys in other engines than Chromium. The last line is "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, root, run } from './run.mjs';
import { vitestCount } from './test-report.mjs';

process.chdir(root);
endWithNpm();
const reports = mkdtempSync(path.join(tmpdir(), 'waraq-engines-'));
const total = { passed: 0, failed: 0 };
try {
  if ((await ensureInstalled()) && (await ensureBuilt()) === 0) await tryEngines();
  else total.failed += 1;
} catch (error) {
  console.error(error);
  total.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function tryEngines() {
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
    const { passed, failed } = await journeys(name);
    console.log(`${failed === 0 ? '✓' : '✗'} ${engines[name].label}: ${passed} passed, ${failed} failed\n`);
    total.passed += passed;
    total.failed += failed;
  }
}

/**
 * All journeys in one engine, counted by Vitest's report; no report counts as a failure.
 *
 * @param {string} name
 */
async function journeys(name) {
  const report = path.join(reports, `${name}.json`);
  const args = ['run', '--config=engines/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const code = await run('vitest', [...args, `--outputFile.json=${report}`], { WARAQ_ENGINE: name });
  try {
    const counted = vitestCount(JSON.parse(readFileSync(report, 'utf8')));
    return code === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
  } catch {
    console.error('Vitest left no report.');
    return { passed: 0, failed: 1 };
  }
}
