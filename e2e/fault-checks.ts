import { expect, type Page } from '@playwright/test';
import { pathTo } from '@/lib/core/paths';
import { spanText } from '@/lib/core/story';
import { words } from './facts';
import type { Library } from './fault-library';
import type { Line } from './fault-server';
import { type PhoneStore, readPhone } from './fault-store';

/** Polls at once: what is waited for is done in a moment, and there are hundreds of it. */
const intervals = [0, 20, 50, 100, 250];

const textsIn = ({ texts }: Pick<PhoneStore, 'texts'> | Library) =>
  texts.map(({ slug, locale, sha256 }) => `${slug} ${locale} ${sha256}`).sort();

/** The phone holds the library and nothing else, byte by byte. @param also stories that are no longer listed */
export async function expectWhole(
  page: Page,
  library: Library,
  also: Library['texts'] = [],
): Promise<PhoneStore> {
  await expect
    .poll(async () => textsIn(await readPhone(page)), { message: 'every text', timeout: 15_000, intervals })
    .toEqual(textsIn({ texts: [...library.texts, ...also] } as Library));
  const phone = await expectSound(page);
  expect(phone.loose, 'files that nothing points to').toEqual([]);
  expect(phone.glossary).toBe(library.head.glossary.sha256);
  expect(phone.entries).toBe(library.content.entries.length);
  return phone;
}

/**
 * No story is lost or half-written: every file hashes to its name, every row points to a file, and each text
 * of `before` is here as it was or in a newer revision. What lists show is what is stored.
 */
export async function expectSound(page: Page, before?: PhoneStore): Promise<PhoneStore> {
  const phone = await readPhone(page);
  expect(phone.wrong, 'files that are not what they are named').toEqual([]);
  expect(
    phone.texts.filter(({ whole }) => !whole),
    'texts without their file',
  ).toEqual([]);
  for (const { slug, locales, removed } of phone.stories) {
    const stored = phone.texts.filter((text) => text.slug === slug).map(({ locale }) => locale);
    if (!removed) expect(locales.sort(), `languages that lists show of ${slug}`).toEqual(stored.sort());
  }
  for (const { slug } of phone.texts) expect(phone.stories.map((story) => story.slug)).toContain(slug);
  for (const text of before?.texts ?? []) {
    const now = phone.texts.find(({ slug, locale }) => slug === text.slug && locale === text.locale);
    expect(now, `${text.slug} in ${text.locale} is still here`).toBeDefined();
    if (now?.sha256 === text.sha256) continue;
    const revision = (store: PhoneStore) =>
      store.stories.find(({ slug }) => slug === text.slug)?.revision ?? 0;
    expect(revision(phone), `${text.slug} gave way to a newer revision`).toBeGreaterThan(
      revision(before as PhoneStore),
    );
  }
  return phone;
}

/** The front page lists what is stored, and calls ready what is whole. */
export async function expectFrontTrue(page: Page, phone: PhoneStore): Promise<void> {
  const stored = phone.stories.filter(({ slug }) => phone.texts.some((text) => text.slug === slug));
  await expect
    .poll(
      () =>
        page
          .locator('.front article:has([data-ready])')
          .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.place).sort()),
      { message: 'stories that the front page calls ready', intervals },
    )
    .toEqual(stored.map(({ slug }) => slug).sort());
}

/** With the line closed, every stored story opens with its own words, one after the other in each language. */
export async function expectReadable(page: Page, line: Line, library: Library): Promise<void> {
  const phone = await expectSound(page);
  await line.close();
  const slugs = new Set(phone.texts.map(({ slug }) => slug));
  expect(slugs.size).toBeGreaterThan(0);
  for (const [index, slug] of [...slugs].entries()) {
    const story = library.content.stories.find((one) => one.slug === slug);
    const stored = phone.texts.filter((text) => text.slug === slug);
    const locale = stored[index % stored.length]?.locale ?? 'en';
    if (!story) continue;
    await page.goto(line.url + pathTo({ name: 'story', locale, slug }));
    const first = story.texts[locale].body[0]?.spans.map(spanText).join('') ?? '';
    await expect(page.locator('main')).toContainText(story.texts[locale].headline);
    await expect(page.locator('.story-body')).toContainText(first);
  }
}

const addressed = /^\/library\//;

/** No file of the library came twice since a moment. @param from how many answers there had been */
export function expectNothingTwice(line: Line, from = 0): void {
  const paths = line.answered.slice(from).flatMap(({ path }) => (addressed.test(path) ? [path] : []));
  expect(
    paths.filter((path, index) => paths.indexOf(path) !== index),
    'files fetched twice',
  ).toEqual([]);
}

/** What was stored already was not asked for since a moment, neither alone nor in a pack. */
export function expectNotAgain(line: Line, from: number, stored: PhoneStore, library: Library): void {
  const names = new Set(stored.texts.map(({ sha256 }) => sha256.slice(0, 16)));
  for (const { path } of line.answered.slice(from)) {
    if (!addressed.test(path)) continue;
    const [, name = ''] = /\.([0-9a-f]{16})\.json$/.exec(path) ?? [];
    expect(names.has(name), `${path} was here already`).toBe(false);
    const [, part, locale] = /pack\.([0-9a-f]{16})\.(\w\w)\.json$/.exec(path) ?? [];
    const index = library.head.parts.findIndex(({ sha256 }) => sha256.slice(0, 16) === part);
    const slugs = index < 0 ? [] : slugsOfPart(library, index);
    const here = stored.texts.filter((text) => text.locale === locale && slugs.includes(text.slug));
    expect(here, `texts of ${path} that were here already`).toEqual([]);
  }
}

/** The stories of a part, by its place in the catalogue. */
export function slugsOfPart({ head, stories }: Library, index: number): string[] {
  const from = head.parts.slice(0, index).reduce((sum, part) => sum + part.stories, 0);
  return stories.slice(from, from + (head.parts[index]?.stories ?? 0)).map(({ slug }) => slug);
}

/** The code of the error whose words these are, or null. */
export function errorIn(said: string): string | null {
  return Object.entries(words.en.Errors).find(([, text]) => text === said)?.[0] ?? null;
}
