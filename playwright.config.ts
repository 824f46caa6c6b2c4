import { defineConfig } from '@playwright/test';
import { browserArgs, phone } from './e2e/profile';
import { findBrowser } from './scripts/browser';

const executable = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  // Pictures that a test compares; one that is missing fails it. `npm run look` takes them.
  snapshotPathTemplate: '{testDir}/look/{arg}{ext}',
  updateSnapshots: 'none',
  // A forgotten `.only` would hide every other test.
  forbidOnly: true,
  // Builders share machines: a slow machine is no failed test. One that passes only the second time is told as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...phone,
    launchOptions: { args: browserArgs, ...(executable ? { executablePath: executable } : {}) },
    trace: 'off',
  },
});
