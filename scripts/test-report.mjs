// @ts-check

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What Vitest's JSON reporter says, as a count. A file that does not even load has no failed test,
 * but is no success either; a skipped test counts as failed, since it proved nothing.
 *
 * @param {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Count}
 */
export function vitestCount(report) {
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(failed, 1) };
}

/**
 * What Playwright's JSON reporter says, as a count. A flaky test failed before it passed: it is
 * counted as passed here, as Playwright's own exit code does, and named in its list.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
export function playwrightCount({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length };
}
