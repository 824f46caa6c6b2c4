import type { Page } from '@playwright/test';
import { firstVisit } from '../e2e/kept';
import { launch, makeProfile } from '../e2e/profile';
import { type Locale, languageNames, locales } from '../lib/core/locale';
import { median, type Row } from './bench-table';
import { newestStory } from './export-library';
import { serve } from './serve';

/** How much slower the processor is made than this machine's; taps of each kind and language on a new page. */
const slowdown = 4;
const taps = 9;
/** New pages of each kind and language: what else the machine does rarely hits the same tap twice. */
const rounds = 3;
/** Milliseconds from tap to the next paint; the Event Timing API rounds to 8. */
const limit = 100;

type Kind = { what: string; act: (page: Page, times: number) => Promise<void> };

const kinds: Kind[] = [
  {
    what: 'another language of the story',
    act: async (page, times) => {
      const links = page.locator('.story-languages a');
      const first = await links.evaluateAll((all) =>
        all.findIndex((one) => one.hasAttribute('aria-current')),
      );
      // Two others by turns: what is tapped is never what is shown.
      await links.nth((first + 1 + (times % 2)) % locales.length).tap();
    },
  },
  {
    what: 'a name’s card opens',
    act: async (page) => {
      await page.locator('.story-body .mention').first().tap();
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    what: 'two languages side by side, on and off',
    act: async (page) => {
      await page.locator('.story-pair button').first().tap();
    },
  },
];

/**
 * The story from the phone, tapped: interaction to next paint (Event Timing API). Of each tap since the page was opened
 * the median of the rounds, and of these the slowest, since that is the one a reader remembers: mostly the first.
 * Measures what `npm run build` made.
 */
export async function tapRows(): Promise<Row[]> {
  const server = await serve({ port: 0 });
  const phone = makeProfile();
  const { context, page } = await launch(phone.dir);
  try {
    await firstVisit(page, `${server.url}/en`);
    const inspector = await context.newCDPSession(page);
    await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await context.addInitScript(watch);
    const rows: Row[] = [];
    for (const { what, act } of kinds)
      for (const locale of locales) {
        const found: number[][] = [];
        for (let round = 0; round < rounds; round++) {
          await page.goto(`${server.url}/${locale}/story/${newestStory()}`);
          await page.locator('.story-pair button').first().waitFor();
          // What a page does once it is there has had its time.
          await page.waitForTimeout(1500);
          found.push(await waits(page, act));
        }
        rows.push(rowOf(what, locale, found));
      }
    return rows;
  } finally {
    await context.close();
    phone.remove();
    await server.close();
  }
}

async function waits(page: Page, act: Kind['act']): Promise<number[]> {
  for (let time = 0; time < taps; time++) {
    await act(page, time);
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => globalThis.tapWaits);
}

function rowOf(what: string, locale: Locale, found: number[][]): Row {
  const whole = found.every((one) => one.length === taps);
  const ofEach = Array.from({ length: taps }, (_, tap) => median(found.map((one) => one[tap] ?? Number.NaN)));
  return {
    what: `${what}, ${languageNames[locale]}`,
    figure: whole ? Math.max(...ofEach) : Number.NaN,
    unit: ' ms',
    most: limit,
    note: `median ${median(found.flat())} ms, slowest ${Math.max(...found.flat())} ms of ${taps * rounds}`,
  };
}

declare global {
  var tapWaits: number[];
}

/** Runs in the page before its own scripts: the duration of each interaction, once for its several events. */
function watch(): void {
  globalThis.tapWaits = [];
  const longest = new Map<number, number>();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0)
        longest.set(entry.interactionId, Math.max(longest.get(entry.interactionId) ?? 0, entry.duration));
    globalThis.tapWaits = [...longest.values()];
    // Not in TypeScript's DOM types yet.
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
