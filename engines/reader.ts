import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type RunningServer, startServer } from '../e2e/server';
import type { Browser, Page } from './browser';
import { type EngineName, engines, programAt } from './engines';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

const open: Record<EngineName, (program: string) => Promise<Browser>> = {
  firefox: openFirefox,
  webkit: openWebKit,
};

const name: EngineName = process.env.WARAQ_ENGINE === 'webkit' ? 'webkit' : 'firefox';
const engine = engines[name];

/** Pictures for people to judge, one of each place: `test-results/engines/<engine>-<name>.png`. */
const pictures = path.resolve(import.meta.dirname, '../test-results/engines');

export async function picture(page: Page, of: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `${name}-${of}.png`), await page.picture());
}

/** A reader with an empty phone in front of the real server, which can be stopped. */
type Reader = { page: Page; browser: Browser; server: RunningServer };

/**
 * A test in the engine that the command chose. Whatever it is about, it also fails where a page complains.
 *
 * @param title read as a sentence
 */
export function journey(title: string, act: (reader: Reader) => Promise<void>): void {
  test(`${engine.label} ${title}`, async () => {
    const program = engine.browsers.map((one) => programAt(one)).find((one) => one !== null);
    if (!program) throw new Error(`${engine.label} is not installed.`);
    const server = await startServer();
    const browser = await open[name](program);
    try {
      await act({ page: browser.page, browser, server });
    } catch (error) {
      await picture(browser.page, 'failed').catch(() => {});
      throw error;
    } finally {
      await browser.close();
      await server.stop();
    }
    expect(browser.complaints).toEqual([]);
  });
}
