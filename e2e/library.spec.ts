import { expect, type Page } from '@playwright/test';
import { createTranslator } from 'next-intl';
import { type Locale, locales } from '@/lib/core/locale';
import { formatTags } from '@/lib/i18n/formats';
import { catalogue, digits, libraryHashes, story, storyFiles, words } from './facts';
import { damageFiles, expectKept, keptFiles, leftovers, mislabelStory } from './kept';
import { test } from './reader';
import { startServer } from './server';
import { option } from './touch';

const kilobytes: Record<Locale, string> = { en: 'kB', ar: 'كيلوبايت', fa: 'کیلوبایت' };

/** A size as the page writes it: thousands of bytes, in the language's digits and words. */
function size(bytes: number, locale: Locale): string {
  return `${digits(Math.round(bytes / 1000), locale)} ${kilobytes[locale]}`;
}

const shelfItem = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** How many stories the page counts, in the language's own plural. */
const counted = (locale: Locale, count: number) =>
  createTranslator({ locale: formatTags[locale], messages: words[locale], namespace: 'Library' })('summary', {
    count,
  });

async function expectShelf(page: Page, locale: Locale, state: 'ready' | 'damaged'): Promise<void> {
  const t = words[locale].Library;
  await expect(page.getByText(counted(locale, state === 'ready' ? 1 : 0))).toBeVisible();
  for (const [name, bytes] of [
    [story.texts[locale].headline, storyFiles.reduce((sum, { bytes }) => sum + bytes, 0)],
    [t.glossaryItem, catalogue.glossary.bytes],
  ] as const) {
    const item = shelfItem(page, name).last();
    await expect(item.getByText(t[state], { exact: true })).toBeVisible();
    await expect(item.getByText(size(bytes, locale), { exact: true })).toBeVisible();
  }
}

for (const locale of locales) {
  const t = words[locale];

  test(`says in ${locale} what is on the phone, from the stored bytes, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}/about`);
    // A size that somebody wrote down is no size: the page has to look at the bytes themselves.
    await mislabelStory(page, 1_234_567);
    await page.goto(`${reader.url}/${locale}/library`);
    await expectShelf(page, locale, 'ready');
    await expect(page.getByText(t.Library.appReady)).toBeVisible();
    await expect(page.getByText(t.Library.notPersisted)).toBeVisible();
    await expect(page.getByRole('button', { name: t.Library.askPersist })).toBeVisible();
    await expect(page.getByRole('meter', { name: t.Library.storage })).toHaveAttribute(
      'value',
      /^[1-9]\d{5,}$/,
    );
  });

  test(`sees damaged bytes in ${locale} and fetches them again when asked`, async ({ reader }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}/about`);
    await damageFiles(page);
    await page.goto(`${reader.url}/${locale}/library`);
    await expectShelf(page, locale, 'damaged');

    const ask = page.getByRole('button', { name: t.Sync.sync });
    await ask.tap();
    await expect(page.getByText(t.Errors.offline)).toBeVisible();
    await expectShelf(page, locale, 'damaged');

    const server = await startServer({ port: reader.port });
    try {
      await ask.tap();
      await expectShelf(page, locale, 'ready');
      await expect(page.getByText(t.Errors.offline)).toBeHidden();
      expect(await keptFiles(page)).toEqual(libraryHashes);
    } finally {
      await server.stop();
    }
  });

  test(`erases everything in ${locale} at the reader's word, and not before`, async ({ reader }) => {
    const server = await startServer({ port: reader.port });
    try {
      const page = await reader.open();
      await page.goto(`${reader.url}/${locale}/settings`);
      await option(page, t.Settings.theme, t.Settings.theme_dark).tap();
      await page.getByRole('button', { name: t.Settings.erase }).tap();
      const question = page.getByRole('dialog', { name: t.Settings.eraseConfirm });
      await question.getByRole('button', { name: t.Settings.eraseNo }).tap();
      await expect(question).toBeHidden();
      await expectKept(page);

      await page.getByRole('button', { name: t.Settings.erase }).tap();
      await question.getByRole('button', { name: t.Settings.eraseYes }).tap();
      await expect(page.getByText(t.Settings.erased)).toBeVisible();
      expect(await leftovers(page)).toEqual([]);

      // Then it is a first visit again.
      await page.reload();
      await expectKept(page);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    } finally {
      await server.stop();
    }
  });
}

test('erases everything also while the page is still starting', async ({ reader }) => {
  const t = words.en.Settings;
  const server = await startServer({ port: reader.port });
  try {
    const page = await reader.open();
    await page.clock.install();
    await page.goto(`${reader.url}/en/settings`);
    await page.getByRole('button', { name: t.erase }).tap();
    await page.getByRole('dialog').getByRole('button', { name: t.eraseYes }).tap();
    await expect(page.getByText(t.erased)).toBeVisible();
    await page.clock.runFor(30_000);
    expect(await leftovers(page)).toEqual([]);
  } finally {
    await server.stop();
  }
});
