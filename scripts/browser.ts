import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { apt, runs } from './apt';

/** What Chromium is called, by system; the first one on the PATH is used. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The same browser without windows, as Debian packages it: it starts in half the time. */
const withoutWindows = 'chromium-headless-shell';

const advice = 'Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.';

/**
 * The browser to test with: CHROMIUM_PATH, else one on the PATH, else Playwright's own download.
 * Returns its executable, or null where there is none. Throws if CHROMIUM_PATH names no executable:
 * silently testing with another browser would be a lie.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM_PATH) {
    if (isExecutable(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is "${env.CHROMIUM_PATH}", which is not an executable file.`);
  }
  const there = onPath(names, env);
  if (there) return there;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}

/**
 * What a whole run of the tests uses: Chromium without windows where the system has it. It is installed where there is
 * no browser at all, and where `CI` is set.
 */
export function ensureTestBrowser(env: NodeJS.ProcessEnv = process.env): string {
  if (!env.CHROMIUM_PATH) {
    const wanted = env.CI || !findBrowser(env);
    const found =
      onPath([withoutWindows], env) ?? (wanted && apt([withoutWindows]) && onPath([withoutWindows], env));
    if (found) {
      console.log(`Browser: ${found}`);
      return found;
    }
  }
  return ensureBrowser(env);
}

function onPath(wanted: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/**
 * The same, after trying to install one: from the system's packages where that needs no password,
 * else Playwright's download. Prints each step; throws with advice where nothing worked.
 */
export function ensureBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const found = findBrowser(env);
  if (found) {
    console.log(`Browser: ${found}`);
    return found;
  }
  console.log('No Chromium found.');
  const installed = installFromSystem() ?? download();
  if (!installed) throw new Error(`No browser could be installed. ${advice}`);
  console.log(`Browser: ${installed}`);
  return installed;
}

function installFromSystem(): string | null {
  return apt(['chromium']) ? findBrowser() : null;
}

function download(): string | null {
  return runs(['npx', 'playwright', 'install', 'chromium']) ? findBrowser() : null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
