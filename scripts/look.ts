import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserArgs, browserName } from '../e2e/profile';
import { ensureTestBrowser } from './browser';

/**
 * `npm run look`: takes the pictures of `e2e/look/` anew, after a change that is meant to be seen, and writes down which
 * browser took them. Look at them before they are committed. A build has to be there.
 */
const executablePath = ensureTestBrowser();
process.env.CHROMIUM_PATH = executablePath;
const browser = await chromium.launch({ executablePath, args: browserArgs });
const name = browserName(browser);
await browser.close();
const { status } = spawnSync('playwright', ['test', 'e2e/look.spec.ts', '--update-snapshots=changed'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status === 0) writeFileSync('e2e/look/browser.txt', `${name}\n`);
process.exitCode = status ?? 1;
