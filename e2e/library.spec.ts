import { expect, type Page } from '@playwright/test';
import { languageNames, locales } from '@/lib/core/locale';
import { formatsFor } from '@/lib/i18n/formats';
import { words } from './facts';
import { damageFiles, expectKept, keptFiles, leftovers } from './kept';
import { startServer } from './server';
import { chosen, libraryWords, row, shelfHashes, shelfTexts, sizeOf, test } from './shelf';
import { option } from './touch';

const kept = (page: Page, hashes: readonly string[]) =>
  expect.poll(() => keptFiles(page), { timeout: 60_000 }).toEqual(hashes);

for (const locale of locales) {
  const t = libraryWords(locale);
  const { Library, Sync, Errors, Settings } = words[locale];

  test(`says in ${locale} what is on the phone, keeps, removes and takes back, with the server stopped`, async ({
    library,
    newcomer,
  }) => {
    const page = await newcomer.open();
    await page.goto(`${library.url}/${locale}/library`);
    await kept(page, shelfHashes);
    await expect(page.getByText(Library.appReady)).toBeVisible({ timeout: 60_000 });
    await library.stop();
    await page.reload();

    await expect(page.getByText(t('summary', { count: 5 }))).toBeVisible();
    await expect(page.getByText(Library.nothingToFetch)).toBeVisible();
    await expect(page.getByText(Library.notPersisted)).toBeVisible();
    const newest = row(page, 5, locale);
    await expect(newest.getByText(Library.ready, { exact: true })).toHaveCount(3);
    for (const text of shelfTexts[0] ?? [])
      await expect(
        newest.getByText(formatsFor(locale).bytes(text.bytes), { exact: true }).first(),
      ).toBeVisible();

    // What is kept cannot be removed.
    const keep = newest.getByRole('button', { name: Library.keep });
    await keep.tap();
    await expect(keep).toHaveAttribute('aria-pressed', 'true');
    await expect(newest.getByRole('button', { name: Library.remove })).toBeHidden();

    const oldest = row(page, 1, locale);
    await oldest.getByRole('button', { name: Library.remove }).tap();
    await expect(oldest.getByText(Library.removed)).toBeVisible();
    await expect(page.getByText(t('summary', { count: 4 }))).toBeVisible();
    const undo = oldest.getByRole('button', { name: Library.undo });
    await expect(undo).toBeFocused();
    await undo.tap();
    await expect(oldest.getByText(Library.ready, { exact: true })).toHaveCount(3);
    expect(await keptFiles(page)).toEqual(shelfHashes);

    // Leaving the page ends the time to take it back: then its files go.
    await oldest.getByRole('button', { name: Library.remove }).tap();
    await page.getByRole('link', { name: words[locale].Frame.stories, exact: true }).tap();
    const gone = new Set(shelfTexts[4]?.map(({ sha256 }) => sha256));
    await kept(
      page,
      shelfHashes.filter((sha256) => !gone.has(sha256)),
    );
    await page.goto(`${library.url}/${locale}/library`);
    await expect(keep).toHaveAttribute('aria-pressed', 'true');
    await expect(row(page, 1, locale).getByText(Library.missing, { exact: true })).toHaveCount(3);
  });

  test(`downloads in ${locale} nothing by itself where the reader does not want it: one text, a language, all`, async ({
    library,
    newcomer,
  }) => {
    const page = await newcomer.open();
    await chosen(page, { automatic: false });
    await page.goto(`${library.url}/${locale}/library`);
    const newest = row(page, 5, locale);
    await expect(newest.getByText(Library.missing, { exact: true })).toHaveCount(3, { timeout: 30_000 });
    await expect(page.getByText(Library.automaticOff)).toBeVisible();

    const [first] = shelfTexts[0] ?? [];
    if (!first) throw new Error('a story without a text');
    await newest
      .getByRole('button', { name: t('fetchOne', { size: sizeOf([first], locale) }), exact: true })
      .first()
      .tap();
    await expect(newest.getByText(Library.ready, { exact: true })).toHaveCount(1);
    expect(await keptFiles(page)).toHaveLength(2);

    await page
      .getByRole('group', { name: Library.byLanguage })
      .getByRole('button', { name: languageNames.fa })
      .tap();
    await expect.poll(async () => (await keptFiles(page)).length).toBe(7);
    await page
      .getByRole('button', { name: Library.fetchAll.split('(')[0] ?? '' })
      .first()
      .tap();
    await kept(page, shelfHashes);
    await expect(page.getByText(Library.nothingToFetch)).toBeVisible();
  });

  test(`finds damaged bytes in ${locale} with the server stopped, and mends them once it is back`, async ({
    library,
    newcomer,
  }) => {
    const page = await newcomer.open();
    await page.goto(`${library.url}/${locale}/library`);
    await kept(page, shelfHashes);
    await expect(page.getByText(Library.appReady)).toBeVisible({ timeout: 60_000 });
    await library.stop();
    const check = page.getByRole('button', { name: Library.check });
    await check.tap();
    await expect(page.getByText(t('whole', { count: 16, size: 'X' }).split('X')[0] ?? '')).toBeVisible();

    await damageFiles(page);
    await page.reload();
    await expect(row(page, 5, locale).getByText(Library.damaged, { exact: true })).toHaveCount(3);
    await check.tap();
    await expect(page.getByText(t('toRepair', { count: 16 }))).toBeVisible();

    await library.again();
    await page.getByRole('button', { name: Sync.sync }).tap();
    await kept(page, shelfHashes);
    await expect(row(page, 5, locale).getByText(Library.ready, { exact: true })).toHaveCount(3);
    await expect(page.getByText(Errors.offline)).toBeHidden();
  });

  test(`erases everything in ${locale} at the reader's word, and not before`, async ({ reader }) => {
    const back = await startServer({ port: reader.port });
    try {
      const page = await reader.open();
      await page.goto(`${reader.url}/${locale}/settings`);
      await option(page, Settings.theme, Settings.theme_dark).tap();
      await page.getByRole('button', { name: Settings.erase }).tap();
      const question = page.getByRole('dialog', { name: Settings.eraseConfirm });
      await question.getByRole('button', { name: Settings.eraseNo }).tap();
      await expect(question).toBeHidden();
      await expectKept(page);

      await page.getByRole('button', { name: Settings.erase }).tap();
      await question.getByRole('button', { name: Settings.eraseYes }).tap();
      await expect(page.getByText(Settings.erased)).toBeVisible();
      expect(await leftovers(page)).toEqual([]);

      // Then any link leads to a first visit, and nothing says that something vanished.
      const loaded = page.waitForEvent('load');
      await page.getByRole('link', { name: words[locale].Frame.stories, exact: true }).tap();
      await loaded;
      await expectKept(page);
      await expect(page.getByRole('button', { name: words[locale].Notices.fetchAgain })).toBeHidden();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    } finally {
      await back.stop();
    }
  });
}

test('erases everything also while the page is still starting', async ({ library, newcomer }) => {
  const t = words.en.Settings;
  const page = await newcomer.open();
  await page.goto(`${library.url}/en`);
  await kept(page, shelfHashes);
  await page.clock.install();
  await page.goto(`${library.url}/en/settings`);
  await page.getByRole('button', { name: t.erase }).tap();
  await page.getByRole('dialog').getByRole('button', { name: t.eraseYes }).tap();
  await expect(page.getByText(t.erased)).toBeVisible();
  await page.clock.runFor(30_000);
  expect(await leftovers(page)).toEqual([]);
});
