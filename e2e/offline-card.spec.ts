import { expect, type Locator, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { words } from './facts';
import { entryPlace, expectPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { dragDown, touch } from './touch';

const desk = { viewport: { width: 1280, height: 800 } };
const term = 'fallujah';

/** The open story, its first mention of a term in the middle of the screen. */
async function openStory(page: Page, url: string, locale: Locale): Promise<Locator> {
  await page.goto(`${url}${storyPlace(locale).path}`);
  await expectPlace(page, storyPlace(locale), locale);
  const mention = page.locator(`.story-body .mention[href$="/${term}"]`).first();
  await mention.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return mention;
}

const card = (page: Page) => page.getByRole('dialog');
const position = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function expectCard(page: Page, locale: Locale): Promise<void> {
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveAccessibleName(entryPlace(term, locale).heading);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(entryPlace(term, locale).heading);
  expect(new URL(page.url()).hash).toBe(`#term=${term}`);
}

async function expectNoCard(page: Page): Promise<void> {
  await expect(card(page)).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
}

for (const locale of locales) {
  test(`opens a term's card in ${locale} by touch and closes it in every way, while the story stays`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const mention = await openStory(page, reader.url, locale);
    const before = await position(page);
    expect(before).toBeGreaterThan(0);
    const ways: Record<string, () => Promise<unknown>> = {
      'the back button': () => page.goBack(),
      'the close button': () => card(page).getByRole('button', { name: words[locale].Term.close }).tap(),
      'a touch beside it': () => page.touchscreen.tap(180, 40),
      'a pull on its handle': () => dragDown(page, page.locator('.sheet-handle'), 160),
    };
    for (const [way, close] of Object.entries(ways))
      await test.step(way, async () => {
        await touch(page, mention);
        await expectCard(page, locale);
        await page.mouse.move(180, 40);
        await page.mouse.wheel(0, 400);
        expect(await position(page), 'the story under the card').toBe(before);
        await close();
        await expectNoCard(page);
        expect(await position(page), 'the story after the card').toBe(before);
      });
    await expectPlace(page, storyPlace(locale), locale);
  });

  for (const [where, options] of Object.entries({ 'over the text': {}, 'beside the text': desk }))
    test(`opens a term's card ${where} in ${locale} by keyboard and gives the focus back`, async ({
      reader,
    }) => {
      const page = await reader.open(options);
      const mention = await openStory(page, reader.url, locale);
      await page.locator('.story-tools a').last().focus();
      for (let tabs = 0; tabs < 40 && !(await mention.evaluate(isFocused)); tabs++)
        await page.keyboard.press('Tab');
      await expect(mention).toBeFocused();
      const before = await position(page);
      await page.keyboard.press('Enter');
      await expectCard(page, locale);
      await expect(card(page).locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expectNoCard(page);
      await expect(mention).toBeFocused();
      expect(await position(page)).toBe(before);
    });

  test(`shows a term's card beside the text in ${locale} where there is room`, async ({ reader }) => {
    const page = await reader.open(desk);
    const mention = await openStory(page, reader.url, locale);
    const before = await position(page);
    await mention.click();
    await expectCard(page, locale);
    const text = await page.locator('.story-body').boundingBox();
    const beside = await card(page).boundingBox();
    if (!text || !beside) throw new Error('Nothing is laid out.');
    const apart = text.x + text.width <= beside.x || beside.x + beside.width <= text.x;
    expect(apart, `text ${JSON.stringify(text)}, card ${JSON.stringify(beside)}`).toBe(true);
    expect(beside.x).toBeGreaterThanOrEqual(0);
    expect(beside.x + beside.width).toBeLessThanOrEqual(desk.viewport.width);
    expect(await position(page)).toBe(before);
  });

  test(`leads from a term's card in ${locale} to the entry, and back to the card`, async ({ reader }) => {
    const page = await reader.open();
    const mention = await openStory(page, reader.url, locale);
    const before = await position(page);
    await touch(page, mention);
    await expectCard(page, locale);
    await card(page).getByRole('link', { name: words[locale].Term.open }).tap();
    await expectPlace(page, entryPlace(term, locale), locale);
    await expect(card(page)).toBeHidden();
    expect(await position(page)).toBe(0);
    await page.goBack();
    await expectPlace(page, storyPlace(locale), locale);
    await expectCard(page, locale);
    await expect.poll(() => position(page)).toBe(before);
    await card(page).getByRole('button', { name: words[locale].Term.close }).tap();
    await expectNoCard(page);
    await expectPlace(page, storyPlace(locale), locale);
  });
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
