import { type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { out, precacheOf, words } from './facts';
import { expectWhole } from './fault-checks';
import { type Library, libraryVersions, type Versions } from './fault-library';
import { type Line, openLine } from './fault-server';
import { countWaits, waitsOf } from './fault-wait';
import { keptApp } from './kept';
import { launch, makeProfile } from './profile';
import { test as base, type Reader, withPhone } from './reader';
import { startServer } from './server';

/** A phone that has the app and the first version of the library, and how to reach it again. */
type Visited = { dir: string; port: number; server: number; versions: Versions };

/**
 * `phone` is a copy of a phone that has the app and all of `versions.base`; `line` is the only way to its
 * server. A request that fails writes a line to the console; anything else there fails the test.
 */
export const test = base.extend<{ phone: Reader; line: Line; versions: Versions }, { equipped: Visited }>({
  equipped: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const profile = makeProfile();
      const server = await startServer();
      const line = await openLine(server.port);
      const versions = await libraryVersions();
      line.publish(versions.base.files);
      const { context, page } = await launch(profile.dir);
      await page.goto(`${line.url}/en`);
      await expect.poll(() => keptApp(page), { timeout: 60_000 }).toEqual(precacheOf(out));
      await expectWhole(page, versions.base);
      await context.close();
      await line.close();
      await use({ dir: profile.dir, port: line.port, server: server.port, versions });
      await server.stop();
      profile.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  versions: async ({ equipped }, use) => use(equipped.versions),
  line: async ({ equipped }, use) => {
    const line = await openLine(equipped.server, equipped.port);
    line.publish(equipped.versions.base.files);
    await use(line);
    await line.close();
  },
  phone: async ({ equipped, line }, use) => {
    expect(line.port).toBe(equipped.port);
    await withPhone(equipped.dir, async (reader) => {
      reader.forgive(/^Failed to load resource: /);
      const open = async (options?: BrowserContextOptions) => {
        const page = await reader.open(options);
        await page.context().addInitScript(countWaits);
        return page;
      };
      await use({ ...reader, open });
    });
  },
});

/**
 * Opens the front page with a clock of its own, and waits until the page has asked for news by itself.
 *
 * @param first what happens in the browser before it opens the page
 */
export async function openFront(
  phone: Reader,
  line: Line,
  first: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await phone.open();
  await first(page);
  await page.clock.install();
  await page.goto(`${line.url}/en`);
  const before = line.answered.length;
  const asked = () => line.answered.slice(before).filter(({ path }) => path.startsWith('/catalogue')).length;
  await expect
    .poll(async () => {
      await page.clock.fastForward(500);
      return asked();
    })
    .toBeGreaterThan(0);
  await settled(page, line);
  return page;
}

const t = words.en.Sync;

/** Asks for news at the reader's word. @returns what the page says came of it */
export async function bringUpToDate(page: Page, line: Line, step = 700): Promise<string> {
  await page.getByRole('button', { name: t.sync, exact: true }).click();
  return settled(page, line, step);
}

/**
 * Waits until the page is done with a sync. Its pauses are passed over by its own clock, and only while
 * it waits for no answer but those that stay away: a slow machine is no dead line.
 *
 * @param step milliseconds of the page's clock at a time
 */
export async function settled(page: Page, line: Line, step = 700): Promise<string> {
  const end = Date.now() + 60_000;
  for (;;) {
    const said = await page.evaluate(restOf, t.sync);
    if (said !== null) return said;
    if (Date.now() > end) throw new Error('The page has not ended its sync after a minute.');
    if ((await page.evaluate(waitsOf)) <= line.silent()) await page.clock.fastForward(step);
  }
}

/** In the page: what it says came of the last sync; null while one is under way, in whichever tab. */
export async function restOf(button: string): Promise<string | null> {
  const held = (await navigator.locks.query()).held ?? [];
  if (held.some(({ name }) => name === 'waraq.sync')) return null;
  const part = document.querySelector('.up-to-date');
  if (part?.querySelector('button')?.textContent !== button) return null;
  return part.querySelector('[role=status]')?.textContent ?? '';
}

/** Brings the library up to date until the page says that nothing failed. */
export async function mendAndFinish(page: Page, line: Line, library: Library): Promise<void> {
  line.mend();
  const said = await bringUpToDate(page, line);
  expect(Object.values(words.en.Errors)).not.toContain(said);
  await expectWhole(page, library);
}
