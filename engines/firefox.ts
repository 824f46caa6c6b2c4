import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, firefox, type Page as Tab } from '@playwright/test';
import { type Browser, findIn, type Page, phone, type Target } from './browser';

/** A slow machine is no failed test. */
const patience = 60_000;

/**
 * Opens the system's Firefox on a new profile. Playwright drives its own build of Firefox as a rule; under this
 * channel it speaks WebDriver BiDi, which every Firefox understands.
 *
 * @param executable Firefox itself
 */
export async function openFirefox(executable: string): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'waraq-firefox-'));
  const complaints: string[] = [];
  let context: BrowserContext | undefined;
  const start = async (): Promise<Tab> => {
    context = await firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath: executable,
      headless: true,
      viewport: phone,
    });
    context.setDefaultTimeout(patience);
    const tab = context.pages()[0] ?? (await context.newPage());
    tab.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return tab;
  };
  let tab = await start();
  return {
    page: pageOf(() => tab),
    complaints,
    restart: async () => {
      await context?.close();
      tab = await start();
    },
    close: async () => {
      await context?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function pageOf(tab: () => Tab): Page {
  return {
    open: async (url) => void (await tab().goto(url)),
    reload: async () => void (await tab().reload()),
    run: (act, arg) => tab().evaluate(act as (arg: unknown) => never, arg),
    press: async (what: Target) => {
      const handle = await tab().waitForFunction(findIn, what);
      await handle.asElement()?.click();
    },
    pressAt: (x, y) => tab().mouse.click(x, y),
    key: (key) => tab().keyboard.press(key),
    type: (text) => tab().keyboard.type(text),
    picture: () => tab().screenshot(),
  };
}
