import { expect, type Page } from '@playwright/test';
import { libraryChannel } from '@/lib/core/base';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { entries, story, words } from './facts';
import { entryPlace, expectPlace, glossaryPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { option, touch } from './touch';

const next: Record<Locale, Locale> = { en: 'ar', ar: 'fa', fa: 'en' };
const desk = { viewport: { width: 1280, height: 800 } };
/** How far, in CSS pixels, a paragraph may move when its language changes. */
const tolerance = 4;

/** Each language's own calendar and digits, for 6 January 2014. */
const datelines: Record<Locale, string> = {
  en: '6 January 2014',
  ar: '٦ كانون الثاني ٢٠١٤',
  fa: '۱۶ دی ۱۳۹۲',
};

function languageLink(page: Page, list: string, locale: Locale) {
  return page.getByRole('navigation', { name: list }).getByRole('link', { name: languageNames[locale] });
}

/** Scrolls until a paragraph is the first under the top bar; returns its distance from the top of the screen. */
async function readingAt(page: Page, paragraph: string): Promise<number> {
  await page.evaluate((id) => {
    const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? edge;
    scrollBy({ top: top - edge - 6, behavior: 'instant' });
  }, paragraph);
  return topOf(page, paragraph);
}

function topOf(page: Page, paragraph: string): Promise<number> {
  return page.locator(`#${paragraph}`).evaluate((element) => element.getBoundingClientRect().top);
}

async function expectStill(page: Page, paragraph: string, before: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(async () => Math.abs((await topOf(page, paragraph)) - before), { message: `${paragraph} moved by` })
    .toBeLessThanOrEqual(tolerance);
}

async function expectStoryIn(page: Page, locale: Locale): Promise<void> {
  const body = page.locator('.story-body');
  await expect(body).toHaveAttribute('lang', locale);
  await expect(body).toHaveAttribute('dir', directions[locale]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[locale].headline);
  await expect(page.locator('.story-head time')).toHaveText(datelines[locale]);
}

for (const locale of locales) {
  const other = next[locale];

  test(`changes the interface from ${locale} to ${other} on a story, at the same paragraph`, async ({
    reader,
  }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, locale);
    const before = await readingAt(page, 'p6');
    await touch(page, languageLink(page, words[locale].Frame.languages, other));
    await expectPlace(page, storyPlace(other), other);
    await expectStoryIn(page, other);
    await expectStill(page, 'p6', before);
  });

  test(`keeps the place from ${locale} to ${other} where the library changes before the other page is here`, async ({
    reader,
  }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, locale);
    const before = await readingAt(page, 'p6');
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return fetch(...asked);
      };
    });
    await touch(page, languageLink(page, words[locale].Frame.languages, other));
    // As another tab does; the story is read again.
    await page.evaluate((name) => new BroadcastChannel(name).postMessage('changed'), libraryChannel);
    await page.waitForTimeout(500);
    await expectStoryIn(page, locale);
    await expectPlace(page, storyPlace(other), other);
    await expectStoryIn(page, other);
    await expectStill(page, 'p6', before);
  });

  test(`keeps the card of a term open beside the story from ${locale} to ${other}`, async ({ reader }) => {
    const page = await reader.open(desk);
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, locale);
    const before = await readingAt(page, 'p6');
    await page.locator('#p6 .mention').first().click();
    const id = new URL(page.url()).hash.replace('#term=', '');
    expect(entries.map((entry) => entry.id)).toContain(id);
    await touch(page, languageLink(page, words[locale].Frame.languages, other));
    await expectPlace(page, storyPlace(other), other);
    expect(new URL(page.url()).hash).toBe(`#term=${id}`);
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(
      entryPlace(id, other).heading,
    );
    await expectStill(page, 'p6', before);
  });

  test(`changes the interface from ${locale} to ${other} on the glossary, an entry and the settings`, async ({
    reader,
  }) => {
    const page = await reader.open();
    for (const placeIn of [glossaryPlace, (one: Locale) => entryPlace('isil', one)]) {
      await page.goto(reader.url + placeIn(locale).path);
      await expectPlace(page, placeIn(locale), locale);
      await languageLink(page, words[locale].Frame.languages, other).tap();
      await expectPlace(page, placeIn(other), other);
    }
    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, words[locale].Settings.interfaceLanguage, languageNames[other]).tap();
    await expect(page).toHaveURL(`${reader.url}/${other}/settings`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[other].Settings.title);
    await expect(page.locator('html')).toHaveAttribute('dir', directions[other]);
  });

  test(`reads the story in ${other} under an interface in ${locale}, also after a restart`, async ({
    reader,
  }) => {
    let page = await reader.open();
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, locale);
    const tools = page.getByRole('navigation', { name: words[locale].Story.storyLanguage });
    await tools.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await touch(page, tools.getByRole('link', { name: languageNames[other] }));
    await expectStoryIn(page, other);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { name: words[locale].Story.terms })).toBeVisible();

    page = await reader.open();
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, other);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);

    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, words[locale].Settings.storyLanguage, words[locale].Settings.sameAsInterface).tap();
    await page.goto(`${reader.url}${storyPlace(locale).path}`);
    await expectStoryIn(page, locale);
  });

  test(`writes dates and figures in ${locale} as its readers do`, async ({ reader }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}`);
    await expect(page.locator('.item time').first()).toHaveText(datelines[locale]);
    await page.goto(`${reader.url}/${locale}/glossary/fallujah`);
    const month = { en: 'January 2014', ar: 'كانون الثاني ٢٠١٤', fa: 'ژانویهٔ ۲۰۱۴' }[locale];
    await expect(page.locator('.as-of time')).toHaveText(month);
  });
}
