import { expect, type Page } from '@playwright/test';
import { headAddress } from '@/lib/core/catalogue';
import { locales } from '@/lib/core/locale';
import { words } from './facts';
import { openLine } from './fault-server';
import { keptFiles } from './kept';
import { libraryWords, row, shelfHashes, shelfTexts, sizeOf, storiesNamed, test } from './shelf';

/** The texts of a story by its number, the newest being 5. */
const textsNumbered = (number: number) => shelfTexts[5 - number] ?? [];
const without = (...numbers: number[]) => {
  const gone = new Set(numbers.flatMap(textsNumbered).map(({ sha256 }) => sha256));
  return shelfHashes.filter((sha256) => !gone.has(sha256));
};

/** The size on the phone, as the page writes it. */
const storedSize = (number: number, locale: (typeof locales)[number]) =>
  sizeOf(
    textsNumbered(number).map(({ bytes }) => ({ packed: bytes })),
    locale,
  );

const kept = (page: Page, hashes: readonly string[]) =>
  expect.poll(() => keptFiles(page), { timeout: 60_000 }).toEqual(hashes);

test('offers the oldest story that is neither kept nor read again where space runs short, in each language', async ({
  library,
  newcomer,
}) => {
  const page = await newcomer.open();
  // The browser has room for a hundred megabytes, of which ninety-five are used.
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ usage: 95_000_000, quota: 100_000_000 });
  });
  await page.goto(`${library.url}/en/library`);
  await kept(page, shelfHashes);
  await expect(page.getByText(words.en.Library.appReady)).toBeVisible({ timeout: 60_000 });
  await library.stop();
  const offer = page.locator('.offer');
  await row(page, 1, 'en').getByRole('button', { name: words.en.Library.keep }).tap();

  for (const locale of locales) {
    const t = libraryWords(locale);
    const { Library, Frame } = words[locale];
    const headline = (number: number) =>
      storiesNamed(5).find(({ slug }) => slug.endsWith(`-${number}`))?.texts[locale].headline ?? '';
    await page.goto(`${library.url}/${locale}/library`);
    // The first is kept; the second is read again, and then the third is the oldest.
    await expect(offer).toContainText(Library.low);
    await expect(offer).toContainText(headline(2));
    await row(page, 2, locale).getByRole('link').tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(2));
    await page.getByRole('link', { name: Frame.library, exact: true }).tap();
    await expect(offer).toContainText(headline(3));

    const act = offer.getByRole('button');
    await expect(act).toHaveText(t('removeSize', { size: storedSize(3, locale) }));
    await act.tap();
    await expect(offer).toContainText(Library.removed);
    await expect(row(page, 3, locale).getByText(Library.removed)).toBeVisible();
    await expect(page.getByText(t('summary', { count: 4 }))).toBeVisible();
    // No other is offered in its place: what it frees may be enough.
    await expect(act).toHaveText(Library.undo);
    await act.tap();
    await expect(offer).toContainText(Library.low);
    await expect(row(page, 3, locale).getByText(Library.ready, { exact: true })).toHaveCount(3);
    await expect(page.getByText(t('summary', { count: 5 }))).toBeVisible();
  }
  // Who does not take the offer loses nothing, whatever time goes by.
  await page.clock.install();
  await page.reload();
  await expect(offer).toContainText(words.fa.Library.low);
  await page.clock.runFor(60_000);
  expect(await keptFiles(page)).toEqual(shelfHashes);

  await offer.getByRole('button').tap();
  await expect(offer).toContainText(words.fa.Library.removed);
  await page.clock.runFor(20_000);
  await kept(page, without(2));
  // Still short of space, and what is left is kept, every story of it.
  for (const number of [3, 4, 5]) {
    const keep = row(page, number, 'fa').getByRole('button', { name: words.fa.Library.keep });
    await keep.tap();
    await expect(keep).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(offer).toHaveText(words.fa.Library.lowNone);
  await expect(offer.getByRole('button')).toHaveCount(0);
});

test('frees the space of a removed story after fifteen seconds and not before, and does not fetch it again by itself', async ({
  library,
  newcomer,
}) => {
  const { Library, Sync } = words.en;
  const line = await openLine(library.port);
  try {
    const page = await newcomer.open();
    await page.clock.install();
    const heads = () => line.answered.filter(({ path }) => path === headAddress).length;
    await page.goto(`${line.url}/en/library`);
    await page.clock.runFor(3000);
    await kept(page, shelfHashes);
    const story = row(page, 2, 'en');
    const remove = story.getByRole('button', { name: Library.remove });

    await remove.tap();
    await expect(story.getByText(Library.removed)).toBeVisible();
    // Another tab that starts meanwhile takes nothing away either.
    const other = await page.context().newPage();
    await other.goto(`${line.url}/en`);
    await page.clock.runFor(3000);
    await expect.poll(heads).toBe(1);
    await other.close();
    // The clock goes on by itself as well, and a slow machine takes some of the fifteen seconds.
    await page.clock.runFor(4000);
    expect(await keptFiles(page)).toEqual(shelfHashes);
    await story.getByRole('button', { name: Library.undo }).tap();
    await expect(story.getByText(Library.ready, { exact: true })).toHaveCount(3);
    await page.clock.runFor(30_000);
    expect(await keptFiles(page)).toEqual(shelfHashes);

    await remove.tap();
    await expect(story.getByText(Library.removed)).toBeVisible();
    await page.clock.runFor(16_000);
    await kept(page, without(2));
    await page.clock.runFor(3000);
    await expect(story.getByText(Library.missing, { exact: true })).toHaveCount(3);

    // Neither by itself at the next start, nor with everything else.
    const asked = () => line.answered.filter(({ path }) => path.startsWith('/library/')).length;
    const before = asked();
    await page.goto(`${line.url}/en/library`);
    await page.clock.runFor(3000);
    await expect.poll(heads).toBe(2);
    await page.getByRole('button', { name: Sync.sync, exact: true }).tap();
    await expect(page.getByText(Sync.arrived.match(/=0 \{([^}]+)\}/)?.[1] ?? '')).toBeVisible();
    expect(asked()).toBe(before);
    expect(await keptFiles(page)).toEqual(without(2));

    // By the reader's word it comes.
    await story.getByRole('button', { name: Library.fetchStory.split('(')[0] ?? '' }).tap();
    await page.clock.runFor(3000);
    await kept(page, shelfHashes);
  } finally {
    await line.close();
  }
});
