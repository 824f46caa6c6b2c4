import { expect, type Page } from '@playwright/test';
import { createTranslator } from 'next-intl';
import { textsOf } from '@/lib/core/catalogue';
import type { Locale } from '@/lib/core/locale';
import { formatTags } from '@/lib/i18n/formats';
import { words } from './facts';
import { type Line, openLine } from './fault-server';
import { keptFiles } from './kept';
import { chosen, publishedAs, row, sizeOf, storiesNamed, test } from './shelf';

/** More than two days of the smallest budget. */
const stories = storiesNamed(100);
const { files, head, stories: listed } = await publishedAs(stories);
const texts = listed.flatMap(textsOf);
/** Bytes a day, and the dearest text: so much of a day may stay unused. */
const budget = 250_000;
const dearest = Math.max(...texts.map(({ packed }) => packed));

const day = 24 * 60 * 60_000;
const syncWords = (locale: Locale) =>
  createTranslator({ locale: formatTags[locale], messages: words[locale], namespace: 'Sync' });

/** A phone whose system asks to save data. */
async function savingData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  });
  await chosen(page, { budget: 250 });
}

/** The texts that are on the phone, and what they cost on the wire. */
async function came(page: Page) {
  const kept = new Set(await keptFiles(page));
  const here = texts.filter(({ sha256 }) => kept.has(sha256));
  return { here, cost: here.reduce((sum, { packed }) => sum + packed, 0) };
}

/** Opens the library, and waits until it says what the data saver has left; that has to be the truth. */
async function expectLeft(page: Page, line: Line, locale: Locale, days: number): Promise<void> {
  const t = syncWords(locale);
  await page.goto(`${line.url}/${locale}/library`);
  await expect(page.locator('.up-to-date')).toContainText(t('left', { count: 0, size: '' }).slice(0, 12), {
    timeout: 60_000,
  });
  const { here, cost } = await came(page);
  expect(cost).toBeLessThanOrEqual(days * budget);
  expect(cost).toBeGreaterThan(days * (budget - dearest));
  const left = texts.filter((text) => !here.includes(text));
  const size = sizeOf(left, locale);
  await expect(page.getByText(t('left', { count: left.length, size }))).toBeVisible();
  await expect(page.getByRole('button', { name: t('goOn', { size }) })).toBeVisible();
}

const isText = ({ path }: { path: string }) => /^\/library\/(pack|20)/.test(path);

test('brings what the data saver allows in a day, goes on the next day, and the rest at the reader’s word', async ({
  library,
  newcomer,
}) => {
  const line = await openLine(library.port);
  line.publish(files);
  try {
    const page = await newcomer.open();
    await savingData(page);
    await expectLeft(page, line, 'en', 1);
    // The language of the interface comes first, the newest story before the others.
    const { here } = await came(page);
    expect(here.filter(({ locale }) => locale === 'en').length).toBeGreaterThan(here.length / 3);

    // The same day, in another language, and after a start: nothing more.
    const asked = line.answered.filter(isText).length;
    await expectLeft(page, line, 'ar', 1);
    expect(line.answered.filter(isText)).toHaveLength(asked);

    await page.clock.install({ time: Date.now() + day });
    await expectLeft(page, line, 'fa', 2);

    await page.getByRole('button', { name: words.fa.Sync.goOn.split('(')[0] ?? '' }).tap();
    await expect.poll(async () => (await keptFiles(page)).length, { timeout: 60_000 }).toBe(texts.length + 1);
    await expect(page.getByText(words.fa.Library.nothingToFetch)).toBeVisible();
    await expect(page.getByRole('button', { name: words.fa.Sync.sync, exact: true })).toBeVisible();
    await expect(page.getByText(words.fa.Library.appReady)).toBeVisible({ timeout: 60_000 });
    await line.close();
    await library.stop();
    await page.reload();
    await expect(
      row(page, stories.length, 'fa').getByText(words.fa.Library.ready, { exact: true }),
    ).toHaveCount(3);
    expect((await keptFiles(page)).includes(head.glossary.sha256)).toBe(true);
  } finally {
    await line.close();
  }
});

test('counts what came under the data saver also where the page is closed before the end', async ({
  library,
  newcomer,
}) => {
  const line = await openLine(library.port);
  line.publish(files);
  try {
    let page = await newcomer.open();
    await savingData(page);
    newcomer.forgive(/^Failed to load resource: /);
    // Some of the day's budget comes, and then nothing more.
    let packs = 0;
    line.spoilBy((asked) => (isText(asked) && ++packs > 4 ? { kind: 'hold' } : undefined));
    await page.goto(`${line.url}/en/library`);
    await expect.poll(async () => (await came(page)).cost, { timeout: 60_000 }).toBeGreaterThan(budget / 3);
    page = await newcomer.open();
    line.mend();
    await savingData(page);
    await expectLeft(page, line, 'en', 1);
  } finally {
    await line.close();
  }
});
