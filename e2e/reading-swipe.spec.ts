import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { story } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { stroke } from './touch';

const toLeft = (page: Page) => stroke(page, { x: 280, y: 400 }, { x: 90, y: 412 });
const toRight = (page: Page) => stroke(page, { x: 80, y: 400 }, { x: 270, y: 388 });

/** The language of the text, and that the row of languages agrees. */
async function expectRead(page: Page, locale: Locale): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[locale].headline);
  await expect(page.locator('.story-languages [aria-current]')).toHaveAttribute('lang', locale);
}

for (const locale of ['en', 'ar'] as const)
  test(`a finger's stroke along the lines leads through a story's languages in ${locale}, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const place = storyPlace(locale);
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);
    await expect(page.locator('.story-pair')).toBeVisible();
    const [forward, back] = locale === 'en' ? [toLeft, toRight] : [toRight, toLeft];
    const at = locales.indexOf(locale);
    const next = locales[at + 1] ?? 'fa';

    // In the order of the row, the way it stands on the page; nothing beyond its end.
    await forward(page);
    await expectRead(page, next);
    await back(page);
    await expectRead(page, locale);

    // What is no stroke: from the edge, which is the system's, down the page, with text selected.
    await stroke(page, { x: locale === 'en' ? 340 : 20, y: 400 }, { x: locale === 'en' ? 120 : 240, y: 400 });
    await stroke(page, { x: 250, y: 300 }, { x: 150, y: 450 });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p1') ?? document));
    await forward(page);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForTimeout(300);
    await expectRead(page, locale);

    // Through to the last language, where the row ends.
    for (const language of locales.slice(at + 1)) {
      await forward(page);
      await expectRead(page, language);
    }
    await forward(page);
    await page.waitForTimeout(300);
    await expectRead(page, 'fa');
  });
