import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from '@playwright/test';
import { findBrowser } from '../scripts/browser';

/**
 * What Playwright turns off in Chromium, and the suggestions under the address bar: pages of their own that every
 * start loads and draws, half of what a start costs. Of two such switches Chromium reads the last.
 */
const withoutFeatures = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** Without these, Chromium asks its maker's servers for things while the tests run. */
export const browserArgs = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--no-sandbox',
  // Letters of one look, whatever the screen and its system are.
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A small phone. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

/** A browser's file and version: with windows and without, the same version draws letters with other edges. */
export function browserName(browser: Browser): string {
  return `${path.basename(findBrowser() ?? 'downloaded')} ${browser.version()}`;
}

/** A browser on a profile of its own, and what it complained of so far. */
export type Launched = { context: BrowserContext; page: Page; errors: string[] };

/**
 * Opens a browser on a profile folder: opened again on the same folder, it is the same reader on the
 * same phone. `errors` collects the console errors and uncaught exceptions of every page.
 */
export async function launch(profile: string, options: BrowserContextOptions = {}): Promise<Launched> {
  const executable = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executable ? { executablePath: executable } : {}),
    args: browserArgs,
    headless: true,
    ...phone,
    ...options,
  });
  context.setDefaultTimeout(30_000);
  context.setDefaultNavigationTimeout(60_000);
  const errors: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const from = message.location().url;
      if (!isExpected(message.text(), from)) errors.push(`${message.text()} (${from})`);
    });
  };
  for (const page of context.pages()) listen(page);
  context.on('page', listen);
  return { context, page: context.pages()[0] ?? (await context.newPage()), errors };
}

/**
 * What no app can prevent: the browser writes a line of its own for every request that fails, so for
 * asking a stopped server for news, and for an answer of 404 to an address that has no page.
 */
function isExpected(text: string, from: string): boolean {
  const { pathname } = URL.canParse(from) ? new URL(from) : { pathname: '' };
  if (/^Failed to load resource: net::ERR_/.test(text))
    return /^\/catalogue[a-z-]*\.json$/.test(pathname) || pathname === '/sw.js';
  if (/^Failed to load resource: .*\b404\b/.test(text))
    return /\/(missing|unknown|no-such)[^/]*$/.test(pathname);
  return false;
}

/** A new, empty profile folder; `remove` deletes it, once no browser has it open. */
export function makeProfile(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'waraq-profile-'));
  return {
    dir,
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
