// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endWithNpm, root, run } from './run.mjs';
import { vitestCount } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Count} Count */
/** @typedef {{ total: Count, reports: string }} Run what passed and failed so far, and a folder for reports */

/**
 * A command that counts: the last line is "N passed, N failed", and any failure its exit code.
 *
 * @param {(run: Run) => Promise<void>} act adds to `total`; what it throws is printed and counts as one failure
 */
export async function countRun(act) {
  process.chdir(root);
  endWithNpm();
  const reports = mkdtempSync(path.join(tmpdir(), 'waraq-test-'));
  const total = { passed: 0, failed: 0 };
  try {
    await act({ total, reports });
  } catch (error) {
    console.error(error);
    total.failed += 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

/**
 * A test runner, counted by its JSON report. A runner that fails without a failed test, or leaves
 * no report, counts as one failure.
 *
 * @param {string} report where it writes that report
 * @param {(report: any) => Count} count
 * @param {[string, ...string[]]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
export async function countTests(report, count, [program, ...args], env) {
  const code = await run(program, args, env);
  try {
    const counted = count(JSON.parse(readFileSync(report, 'utf8')));
    return code === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
  } catch {
    console.error(`${program} left no report.`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Vitest, counted by its JSON report.
 *
 * @param {string} report where it writes that report
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 */
export function countVitest(report, args = [], env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return countTests(report, vitestCount, ['vitest', 'run', ...args, ...reporters], env);
}
