import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { expectKept } from './kept';
import { languages, type PlaceName, places, test, visitShell } from './pages';

const watched: PlaceName[] = ['the front page', 'the story', 'the glossary', 'the entry of a group'];

/**
 * How much later than the page its scripts and its fonts come, in milliseconds, as on a slow line. A font that
 * comes within the 100 ms after the first layout is still taken (CSS Fonts 4, `optional`): far from that, also where
 * four pages at once are drawn late.
 */
const late = { script: 300, font: 8000 };

for (const locale of locales) {
  test(`nothing moves on a first visit in ${languages[locale]}, however late scripts and fonts come`, async ({
    open,
  }) => {
    // Four readers at once: each mostly waits.
    const moved = await Promise.all(
      watched.map(async (name) => {
        const page = await open();
        await slowDown(page.context());
        return [name, await movesOnFirstVisit(page, name, locale)] as const;
      }),
    );
    expect(Object.fromEntries(moved)).toEqual(Object.fromEntries(watched.map((name) => [name, []])));
  });

  test(`nothing moves in the story from the phone in ${languages[locale]}`, async ({ open }) => {
    const page = await open();
    await visitShell(page, locale);
    await page.waitForTimeout(500);
    expect(await moves(page)).toEqual([]);
    await expectWatching(page);
  });
}

async function movesOnFirstVisit(page: Page, name: PlaceName, locale: Locale): Promise<string[]> {
  await page.goto(`/${locale}${places[name].path}`);
  await expect(page.locator(places[name].ready)).not.toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  // Two seconds after the page is loaded the library is fetched; then the worker has everything, too.
  await expectKept(page);
  if (name === 'the front page') await expect(page.locator('.fact-state[data-ready]')).toBeVisible();
  await page.waitForTimeout(300);
  const found = await moves(page);
  await expectWatching(page);
  return found;
}

async function slowDown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () =>
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('whole'))),
    ),
  );
  const after = (delay: number) => async (route: { continue: () => Promise<void> }) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  };
  await context.route('**/*.js', after(late.script));
  await context.route('**/*.woff2', after(late.font));
}

/**
 * What moved since the page was here (Layout Instability API), as "value: elements". While its document is still
 * arriving a browser may draw what it has of it, and makes room for the rest.
 */
function moves(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const [whole] = performance.getEntriesByName('whole');
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        if (entry.startTime > (whole?.startTime ?? 0))
          found.push(
            `${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 40))} at ${entry.startTime} ms`,
          );
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    observer.disconnect();
    return found;
  });
}

/** Proves that a move would have been seen: pushes the page down and looks again. */
async function expectWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.append(document.createElement('hr'), document.createElement('hr'), document.createElement('hr'));
    document.querySelector('main')?.prepend(block);
  });
  await expect.poll(async () => (await moves(page)).length).toBeGreaterThan(0);
}
