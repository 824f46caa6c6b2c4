import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { story } from './facts';
import { firstVisit } from './kept';
import { choose, languages, test } from './pages';
import { browserName } from './profile';

/** Which browser took the pictures. */
const pinned = path.join(import.meta.dirname, 'look', 'browser.txt');
/** Screens whose look is compared, and in which languages: what differs by language in all three. */
const screens: Record<string, Screen> = {
  story: { path: `/story/${story.slug}` },
  // Of the card itself: what it covers stands a pixel higher or lower from run to run.
  card: { path: `/story/${story.slug}#term=isil`, part: (page) => page.getByRole('dialog') },
  // Of two languages with one face: that of another script comes late, and then is not taken.
  pair: {
    path: `/story/${story.slug}`,
    only: 'ar',
    settings: { sideBySide: true, secondLocale: 'fa' },
    show: drawPair,
  },
  front: { path: '', only: 'fa' },
  library: { path: '/library', only: 'ar', theme: 'dark' },
  entry: { path: '/glossary/fallujah', only: 'fa', show: drawMap },
  glossary: { path: '/glossary', only: 'en' },
  settings: { path: '/settings', only: 'ar', theme: 'sepia' },
};
type Screen = {
  path: string;
  only?: Locale;
  theme?: string;
  settings?: Record<string, string | boolean>;
  show?: (page: Page) => Promise<void>;
  /** What of it is compared; the whole screen where left out. */
  part?: (page: Page) => Locator;
};

for (const locale of locales)
  test(`looks in ${languages[locale]} as it did when it was last agreed to`, async ({ open, browser }) => {
    const page = await open({ timezoneId: 'UTC', colorScheme: 'light', reducedMotion: 'reduce' });
    await sameForAll(page);
    await firstVisit(page, `/${locale}`);
    const known = existsSync(pinned) ? readFileSync(pinned, 'utf8').trim() : '';
    for (const [name, { only, theme = 'light', settings, path: at, show, part }] of Object.entries(screens)) {
      if (only && only !== locale) continue;
      await test.step(name, async () => {
        const tab = await page.context().newPage();
        await sameForAll(tab);
        // What was read before would show.
        await choose(tab, { theme, remember: false, ...settings });
        await withOurFaces(tab, `/${locale}${at}`);
        await show?.(tab);
        // Letters of another browser have other edges: then only what moved or changed colour is seen.
        const same = known === browserName(browser);
        const picture = `${name}-${locale}.png`;
        const options = {
          animations: 'disabled' as const,
          maxDiffPixelRatio: same ? 0.0005 : 0.03,
          threshold: same ? 0.1 : 0.3,
        };
        if (part) await expect(part(tab)).toHaveScreenshot(picture, options);
        else await expect(tab).toHaveScreenshot(picture, options);
        await tab.close();
      });
    }
  });

/** Every phone has another day and another amount of room; this one always the same. */
async function sameForAll(page: Page): Promise<void> {
  await page.clock.setFixedTime('2014-01-07T09:00:00Z');
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = async () => ({ usage: 3_000_000, quota: 2_000_000_000 });
    StorageManager.prototype.persisted = async () => true;
  });
}

/** Opens a page until its text is in our typefaces: they are optional, and a busy machine may be too late with them. */
async function withOurFaces(page: Page, address: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  /** Names of typefaces of the phone's own in which anything is written. */
  const foreign = async () => {
    const { root } = await browser.send('DOM.getDocument');
    const { nodeIds } = await browser.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'header *, nav *, main :is(h1, h2, .names *, .story-head *)',
    });
    const found = new Set<string>();
    for (const nodeId of nodeIds)
      for (const { familyName, isCustomFont } of (
        await browser.send('CSS.getPlatformFontsForNode', { nodeId })
      ).fonts)
        if (!isCustomFont) found.add(familyName);
    return [...found];
  };
  await expect(async () => {
    // To go again to an address with a fragment would only scroll.
    if (page.url().endsWith(address)) await page.reload();
    else await page.goto(address);
    await expect(page.locator('main h1')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect(await foreign()).toEqual([]);
  }).toPass();
}

async function drawPair(page: Page): Promise<void> {
  await expect(page.locator('.story[data-pair] .second-head')).toBeVisible();
}

async function drawMap(page: Page): Promise<void> {
  await page.locator('main .map').scrollIntoViewIfNeeded();
  await expect(page.locator('main .map-sheet text').first()).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
