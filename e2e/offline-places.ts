import { expect, type Page } from '@playwright/test';
import { directions, type Locale } from '@/lib/core/locale';
import { digits, entries, story, words } from './facts';

/** A place as it has to be with the server stopped. */
export type OfflinePlace = {
  name: string;
  path: string;
  title: string;
  heading: string;
  /** Words further down that only the place itself has. */
  text: string | RegExp;
  /** HTTP status of a full page load. */
  status: number;
};

const lastParagraph = (locale: Locale) =>
  story.texts[locale].body
    .at(-1)
    ?.spans.map((span) => (typeof span === 'string' ? span : span.text))
    .join('') ?? '';

/** Every kind of place in a language, and two addresses at which there is nothing. */
export function offlinePlaces(locale: Locale): OfflinePlace[] {
  const t = words[locale];
  const there = { status: 200 };
  return [
    {
      name: 'the front page',
      path: `/${locale}`,
      title: t.Brand.name,
      heading: t.Front.title,
      text: story.texts[locale].standfirst,
      ...there,
    },
    storyPlace(locale),
    glossaryPlace(locale),
    {
      name: 'the library',
      path: `/${locale}/library`,
      title: t.Library.title,
      heading: t.Library.title,
      text: t.Library.appReady,
      ...there,
    },
    {
      name: 'the bookmarks and notes',
      path: `/${locale}/marks`,
      title: t.Place.title,
      heading: t.Place.title,
      text: t.Place.empty,
      ...there,
    },
    {
      name: 'the settings',
      path: `/${locale}/settings`,
      title: t.Settings.title,
      heading: t.Settings.title,
      text: t.Settings.eraseText,
      ...there,
    },
    {
      name: 'the about page',
      path: `/${locale}/about`,
      title: t.About.title,
      heading: t.About.title,
      text: t.About.privacy,
      ...there,
    },
    {
      name: 'a story that is nowhere',
      path: `/${locale}/story/no-such-story`,
      title: t.Story.missingTitle,
      heading: t.Story.missingTitle,
      text: t.Story.missingText,
      ...there,
    },
    {
      name: 'an entry that is nowhere',
      path: `/${locale}/glossary/no-such-entry`,
      title: t.Term.missingTitle,
      heading: t.Term.missingTitle,
      text: t.Term.missingText,
      ...there,
    },
    {
      name: 'a page that is nowhere',
      path: `/${locale}/no-such-page`,
      title: t.Missing.title,
      heading: t.Missing.title,
      text: t.Missing.text,
      status: 404,
    },
  ];
}

export function glossaryPlace(locale: Locale): OfflinePlace {
  const t = words[locale];
  return {
    name: 'the glossary',
    path: `/${locale}/glossary`,
    title: t.Glossary.title,
    heading: t.Glossary.title,
    text: new RegExp(`^${digits(entries.length, locale)} `),
    status: 200,
  };
}

export function storyPlace(locale: Locale): OfflinePlace {
  const { headline } = story.texts[locale];
  return {
    name: 'the story',
    path: `/${locale}/story/${story.slug}`,
    title: headline,
    heading: headline,
    text: lastParagraph(locale),
    status: 200,
  };
}

/** A glossary entry, which ends with its sources. */
export function entryPlace(id: string, locale: Locale): OfflinePlace {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`There is no entry ${id}.`);
  return {
    name: entry.names.en,
    path: `/${locale}/glossary/${id}`,
    title: entry.names[locale],
    heading: entry.names[locale],
    text: entry.definition[locale],
    status: 200,
  };
}

/** Opens a place as the address bar does, and asserts that it is whole. */
export async function visitOffline(
  page: Page,
  origin: string,
  place: OfflinePlace,
  locale: Locale,
): Promise<void> {
  const response = await page.goto(origin + place.path);
  expect(response?.status(), place.path).toBe(place.status);
  expect(response?.fromServiceWorker(), place.path).toBe(true);
  await expectPlace(page, place, locale);
}

/** Asserts that a place is shown in its language: heading, text, title, language and direction. */
export async function expectPlace(page: Page, place: OfflinePlace, locale: Locale): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place.heading);
  await expect(page.getByRole('main').getByText(place.text).first()).toBeVisible();
  await expect(page).toHaveTitle(place.title);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('html')).toHaveAttribute('dir', directions[locale]);
  expect(new URL(page.url()).pathname).toBe(place.path);
}
