// @ts-check
// `npm test`: everything, in order, up to the first failure. The last line is "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, root, run } from './run.mjs';
import { playwrightCount, vitestCount } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Count} Count */

const reports = mkdtempSync(path.join(tmpdir(), 'waraq-test-'));
const vitestReport = path.join(reports, 'vitest.json');
const hostsReport = path.join(reports, 'hosts.json');
const playwrightReport = path.join(reports, 'playwright.json');
let browser = '';

/** @type {[name: string, check: () => Promise<Count>][]} */
const checks = [
  // Types of routes and messages are generated: a fresh clone has none of them yet.
  ['types', () => commands(['next', 'typegen'], ['tsc', '--noEmit'], ['tsc', '-p', 'lib/sw', '--noEmit'])],
  ['biome', () => commands(['biome', 'check', '--error-on-warnings'])],
  ['oxlint', () => commands(['oxlint', '--type-aware', '--deny-warnings'])],
  ['knip', () => commands(['knip'])],
  [
    'unit tests',
    () =>
      tests(
        vitestReport,
        vitestCount,
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ),
  ],
  ['build', async () => one((await ensureBuilt()) === 0)],
  ['size', () => commands(['npm', 'run', '--silent', 'size'])],
  ['web servers', webServers],
  ['browser', async () => one(await findOrInstallBrowser())],
  [
    'browser tests',
    () => tests(playwrightReport, playwrightCount, 'playwright', 'test', '--reporter=list,json'),
  ],
];

process.chdir(root);
endWithNpm();
const total = { passed: 0, failed: 0 };
try {
  if (await ensureInstalled()) await runChecks();
  else total.failed += 1;
} catch (error) {
  console.error(error);
  total.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runChecks() {
  for (const [name, check] of checks) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    const { passed, failed } = await check();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
    if (failed > 0) return;
  }
}

/**
 * One check made of several commands: the first failure ends it.
 *
 * @param {...[string, ...string[]]} list
 */
async function commands(...list) {
  for (const [command, ...args] of list) {
    if ((await run(command, args)) !== 0) return one(false);
  }
  return one(true);
}

/**
 * A test runner, counted by its JSON report. A runner that fails without a failed test, or leaves
 * no report, counts as one failure.
 *
 * @param {string} report
 * @param {(report: any) => Count} count
 * @param {string} command
 * @param {...string} args
 */
async function tests(report, count, command, ...args) {
  const code = await run(command, args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  });
  try {
    const counted = count(JSON.parse(readFileSync(report, 'utf8')));
    return code === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
  } catch {
    console.error(`${command} left no report.`);
    return one(false);
  }
}

/** Web servers that this machine has, by the configuration that the build writes; CI installs those that are missing. */
async function webServers() {
  const { tsImport } = await import('tsx/esm/api');
  const { hostsHere } = await tsImport('./host-programs.ts', import.meta.url);
  if (hostsHere(Boolean(process.env.CI)).length === 0) return { passed: 0, failed: 0 };
  return tests(
    hostsReport,
    vitestCount,
    'vitest',
    'run',
    '--config',
    'vitest.hosts.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${hostsReport}`,
  );
}

async function findOrInstallBrowser() {
  const { tsImport } = await import('tsx/esm/api');
  const { ensureBrowser } = await tsImport('./browser.ts', import.meta.url);
  try {
    browser = ensureBrowser();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {boolean} success
 * @returns {Count}
 */
function one(success) {
  return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
