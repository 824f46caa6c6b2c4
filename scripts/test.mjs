// @ts-check
// `npm test`: everything, in order, up to the first failure. The last line is "N passed, N failed".
import path from 'node:path';
import { countRun, countTests, countVitest } from './count-run.mjs';
import { ensureBuilt } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { playwrightCount } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Count} Count */

await countRun(async ({ total, reports }) => {
  if (!(await ensureInstalled())) {
    total.failed += 1;
    return;
  }
  for (const [name, check] of checksWith((file) => path.join(reports, file))) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    const { passed, failed } = await check();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
    if (failed > 0) return;
  }
});

/**
 * @param {(file: string) => string} reportIn where a test runner's report of that name goes
 * @returns {[name: string, check: () => Promise<Count>][]}
 */
function checksWith(reportIn) {
  let browser = '';
  return [
    // Types of routes and messages are generated: a fresh clone has none of them yet.
    ['types', () => commands(['next', 'typegen'], ['tsc', '--noEmit'], ['tsc', '-p', 'lib/sw', '--noEmit'])],
    ['biome', () => commands(['biome', 'check', '--error-on-warnings'])],
    ['oxlint', () => commands(['oxlint', '--type-aware', '--deny-warnings'])],
    ['knip', () => commands(['knip'])],
    ['unit tests', () => countVitest(reportIn('vitest.json'))],
    ['build', async () => one((await ensureBuilt()) === 0)],
    ['size', () => commands(['npm', 'run', '--silent', 'size'])],
    ['web servers', () => webServers(reportIn('hosts.json'))],
    [
      'browser',
      async () => {
        browser = await findOrInstallBrowser();
        return one(browser !== '');
      },
    ],
    ['browser tests', () => playwright(reportIn('playwright.json'), browser)],
  ];
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
 * Web servers that this machine has, by the configuration that the build writes; CI installs those that are missing.
 *
 * @param {string} report
 * @returns {Promise<Count>}
 */
async function webServers(report) {
  const { tsImport } = await import('tsx/esm/api');
  const { hostsHere } = await tsImport('./host-programs.ts', import.meta.url);
  if (hostsHere(Boolean(process.env.CI)).length === 0) return { passed: 0, failed: 0 };
  return countVitest(report, ['--config', 'vitest.hosts.config.ts']);
}

/** @returns {Promise<string>} its executable; empty, after saying why, where there is none */
async function findOrInstallBrowser() {
  const { tsImport } = await import('tsx/esm/api');
  const { ensureTestBrowser } = await tsImport('./browser.ts', import.meta.url);
  try {
    return ensureTestBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return '';
  }
}

/**
 * @param {string} report
 * @param {string} browser
 */
function playwright(report, browser) {
  return countTests(report, playwrightCount, ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CHROMIUM_PATH: browser,
  });
}

/**
 * @param {boolean} success
 * @returns {Count}
 */
function one(success) {
  return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
