import { expect, type Locator, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { story, words } from './facts';
import { entryPlace, expectPlace, type OfflinePlace, offlinePlaces, storyPlace } from './offline-places';
import { test } from './reader';

type PlaceName = 'the front page' | 'the library' | 'the glossary' | 'the settings' | 'the about page';

function placeNamed(name: PlaceName, locale: Locale): OfflinePlace {
  const place = offlinePlaces(locale).find((one) => one.name === name);
  if (!place) throw new Error(`There is no place "${name}".`);
  return place;
}

/** Leaves a mark in the page that a full page load would wipe away. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { waraqMark: true }));
}

/** Asserts that a place came without a full page load. */
async function expectSoft(page: Page, place: OfflinePlace, locale: Locale): Promise<void> {
  await expectPlace(page, place, locale);
  expect(await page.evaluate(() => 'waraqMark' in window), `soft navigation to ${place.name}`).toBe(true);
}

/** Taps a link and asserts that it led, softly, to the top of a place. */
async function follow(page: Page, link: Locator, place: OfflinePlace, locale: Locale): Promise<void> {
  await link.tap();
  await expectSoft(page, place, locale);
  await expectScroll(page, 0);
}

/** Scrolls something to the middle of the screen and returns where the page then is. */
async function scrollTo(page: Page, what: Locator): Promise<number> {
  await what.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const at = await page.evaluate(() => Math.round(scrollY));
  expect(at, 'scroll position').toBeGreaterThan(0);
  return at;
}

async function expectScroll(page: Page, at: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => Math.round(scrollY)), { message: 'scroll position' }).toBe(at);
}

for (const locale of locales) {
  const t = words[locale];

  test(`walks between all places in ${locale} without a full page load, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const main = page.getByRole('main');
    const bar = page.getByRole('navigation', { name: t.Frame.navigation });
    await page.goto(`${reader.url}/${locale}`);
    await expectPlace(page, placeNamed('the front page', locale), locale);
    await mark(page);

    const toStory = main.getByRole('link', { name: story.texts[locale].headline });
    await follow(page, toStory, storyPlace(locale), locale);
    await follow(
      page,
      bar.getByRole('link', { name: t.Frame.library }),
      placeNamed('the library', locale),
      locale,
    );
    await follow(
      page,
      bar.getByRole('link', { name: t.Frame.glossary }),
      placeNamed('the glossary', locale),
      locale,
    );
    const fallujah = entryPlace('fallujah', locale);
    await follow(page, main.getByRole('link', { name: fallujah.title }).first(), fallujah, locale);
    const anbar = entryPlace('anbar', locale);
    await follow(page, main.getByRole('link', { name: anbar.title, exact: true }), anbar, locale);
    await follow(page, toStory, storyPlace(locale), locale);
    await follow(
      page,
      bar.getByRole('link', { name: t.Frame.settings }),
      placeNamed('the settings', locale),
      locale,
    );
    await follow(
      page,
      main.getByRole('link', { name: t.Settings.toAbout }),
      placeNamed('the about page', locale),
      locale,
    );
    await follow(
      page,
      page.getByRole('link', { name: t.Frame.home }),
      placeNamed('the front page', locale),
      locale,
    );
    await follow(
      page,
      bar.getByRole('link', { name: t.Frame.settings }),
      placeNamed('the settings', locale),
      locale,
    );
    await follow(
      page,
      main.getByRole('link', { name: t.Settings.toLibrary }),
      placeNamed('the library', locale),
      locale,
    );
    await follow(
      page,
      bar.getByRole('link', { name: t.Frame.stories }),
      placeNamed('the front page', locale),
      locale,
    );
  });

  test(`goes back and forward in ${locale} to where the reader was, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    const main = page.getByRole('main');
    const glossary = placeNamed('the glossary', locale);
    await page.goto(`${reader.url}${glossary.path}`);
    await expectPlace(page, glossary, locale);
    await mark(page);

    const entry = entryPlace('nuri-al-maliki', locale);
    const toEntry = main.getByRole('link', { name: entry.title }).first();
    const inGlossary = await scrollTo(page, toEntry);
    await follow(page, toEntry, entry, locale);

    const toStory = main.getByRole('link', { name: story.texts[locale].headline });
    const inEntry = await scrollTo(page, toStory);
    await follow(page, toStory, storyPlace(locale), locale);

    await page.goBack();
    await expectSoft(page, entry, locale);
    await expectScroll(page, inEntry);
    await page.goBack();
    await expectSoft(page, glossary, locale);
    await expectScroll(page, inGlossary);
    await page.goForward();
    await expectSoft(page, entry, locale);
    await expectScroll(page, inEntry);
    await page.goForward();
    await expectSoft(page, storyPlace(locale), locale);
    await expectScroll(page, 0);
  });
}
