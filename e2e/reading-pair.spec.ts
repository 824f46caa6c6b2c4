import { expect, type Locator, type Page } from '@playwright/test';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { story, words } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { test } from './reader';

const beside: Record<Locale, Locale> = { en: 'ar', ar: 'fa', fa: 'en' };
/** How far, in CSS pixels, the paragraph being read may move. */
const tolerance = 4;

/** A paragraph as the story's file has it. */
function written(locale: Locale, number: number): string {
  const spans = story.texts[locale].body[number - 1]?.spans ?? [];
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

async function expectParagraph(paragraph: Locator, locale: Locale, number: number): Promise<void> {
  await expect(paragraph).toHaveText(written(locale, number));
  await expect(paragraph).toHaveAttribute('lang', locale);
  await expect(paragraph).toHaveAttribute('dir', directions[locale]);
}

/** Scrolls a paragraph under the top bar. @returns its distance from the top of the screen */
async function readAt(page: Page, number: number): Promise<number> {
  return page.locator(`#p${number}`).evaluate((element) => {
    const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    scrollBy({ top: element.getBoundingClientRect().top - edge - 6, behavior: 'instant' });
    return element.getBoundingClientRect().top;
  });
}
const topOf = (page: Page, number: number) =>
  page.locator(`#p${number}`).evaluate((element) => element.getBoundingClientRect().top);

for (const locale of locales) {
  const t = words[locale].Reading;
  const second = beside[locale];

  test(`sets two languages side by side in ${locale}, paragraph by paragraph, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const place = storyPlace(locale);
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);

    const before = await readAt(page, 5);
    await page.locator('.story-pair button').first().dispatchEvent('click');
    await expect(page.locator('.second')).toHaveCount(story.texts[locale].body.length);
    await expect
      .poll(async () => Math.abs((await topOf(page, 5)) - before), { message: 'paragraph 5 moved by' })
      .toBeLessThanOrEqual(tolerance);

    await page.getByRole('radio', { name: languageNames[second] }).check({ force: true });
    await expect(page.locator('.second-head h2')).toHaveText(story.texts[second].headline);
    for (const number of [1, 5, story.texts[locale].body.length]) {
      await expectParagraph(page.locator(`#p${number} > p`).first(), locale, number);
      await expectParagraph(page.locator(`#p${number} > p`).last(), second, number);
    }
    // Under each other on a phone, beside each other where there is room.
    const [own, other] = [page.locator('#p3 > p').first(), page.locator('#p3 > p').last()];
    const below = async () => ((await other.boundingBox())?.y ?? 0) > ((await own.boundingBox())?.y ?? 0) + 9;
    expect(await below()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await below()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });

    // A paragraph's number stands on the rule above the pair and leads to what can be done with it.
    const pair = page.locator('#p3');
    await pair.locator('.para-number').tap();
    await expect(pair.getByRole('button', { name: words[locale].Share.copyQuotation })).toBeVisible();
    await expect(pair.locator('.second')).toHaveCount(1);
    await pair.locator('.para-number').tap();
    await expect(pair.locator('.peek')).toHaveCount(0);

    // A name of the second language opens the same card.
    await page.locator('#p2 > .second .mention').first().tap();
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: t.swap }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[second].headline);
    await expectParagraph(page.locator('#p4 > p').first(), second, 4);
    await expectParagraph(page.locator('#p4 > p').last(), locale, 4);

    // A cold start brings the pair back as it was left.
    const again = await reader.open();
    await again.goto(reader.url + place.path);
    await expectParagraph(again.locator('#p4 > p').first(), second, 4);
    await expectParagraph(again.locator('#p4 > p').last(), locale, 4);
    await again.getByRole('button', { name: t.sideBySide, exact: true }).tap();
    await expect(again.locator('.second')).toHaveCount(0);
  });

  test(`shows a paragraph of ${locale} in the other language in place, by touch and by keyboard`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const place = storyPlace(locale);
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);
    const other = locale === 'en' ? 'ar' : 'en';
    const number = page.locator('#p3 .para-number');
    await number.tap();
    await expectParagraph(page.locator('#p3 .peek .second'), other, 3);
    await expect(number).toHaveAttribute('aria-expanded', 'true');
    expect(new URL(page.url()).pathname).toBe(place.path);
    await number.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.peek')).toHaveCount(0);
    await expect(number).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.locator('#p3 .peek .second')).toBeVisible();

    // The thumb reaches the number from 44 px around, but for the names: those keep their own reach.
    const around = await number.evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const hit = (dx: number, dy: number) =>
        document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy)?.closest('.para-number, .mention');
      return [hit(-21, 0), hit(21, 0), hit(0, -21), hit(0, 21)].map((one) =>
        one?.matches('.mention') ? 'name' : one === button,
      );
    });
    expect(around).not.toContain(false);
    expect(around).toContain(true);
  });
}
