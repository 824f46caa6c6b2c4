import { describe, expect, it } from 'vitest';
import { playwrightCount, vitestCount } from './test-report.mjs';

const vitest = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the count of unit tests', () => {
  it.each([
    ['all passed', {}, { passed: 3, failed: 0 }],
    ['one failed', { success: false, numFailedTests: 1 }, { passed: 3, failed: 1 }],
    ['a file did not load', { success: false }, { passed: 3, failed: 1 }],
    ['one was skipped', { numPendingTests: 1 }, { passed: 3, failed: 1 }],
    ['one was never written', { numTodoTests: 1 }, { passed: 3, failed: 1 }],
  ])('%s', (_what, change, expected) => {
    expect(vitestCount({ ...vitest, ...change })).toEqual(expected);
  });
});

describe('the count of browser tests', () => {
  it.each([
    ['all passed', {}, [], { passed: 3, failed: 0 }],
    ['one failed', { expected: 2, unexpected: 1 }, [], { passed: 2, failed: 1 }],
    ['one passed at the second try', { expected: 2, flaky: 1 }, [], { passed: 3, failed: 0 }],
    ['one was skipped', { expected: 2, skipped: 1 }, [], { passed: 2, failed: 1 }],
    ['the server did not start', { expected: 0 }, [{ message: 'timeout' }], { passed: 0, failed: 1 }],
  ])('%s', (_what, change, errors, expected) => {
    expect(playwrightCount({ stats: { ...playwright.stats, ...change }, errors })).toEqual(expected);
  });
});
