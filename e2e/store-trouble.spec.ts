import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { libraryHashes, out, precacheOf, story, words } from './facts';
import { expectKept, keptApp, keptFiles } from './kept';
import { entryPlace, expectPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { startServer } from './server';
import { damaged, deleteUnder, newer, raise, stored } from './store-faults';

const notice = (page: Page, locale: Locale, text: string) =>
  page.getByRole('status', { name: words[locale].Notices.region }).getByText(text, { exact: true });

/** What is read in memory is counted as here, though no byte is stored. */
async function expectShelf(page: Page, locale: Locale): Promise<void> {
  await expect(page.getByText(words[locale].Library.ready, { exact: true })).toHaveCount(3, {
    timeout: 60_000,
  });
}

/** The worker has all it wants: a server that stops now is missed by nobody. */
const expectApp = (page: Page) =>
  expect.poll(() => keptApp(page), { timeout: 60_000 }).toEqual(precacheOf(out));

for (const locale of locales) {
  const t = words[locale];

  test(`reads in memory, and says so once in ${locale}, where the database never opens`, async ({
    newcomer,
    server,
  }) => {
    const page = await newcomer.open();
    await page.addInitScript(damaged, 1_000_000);
    await page.goto(`${server.url}/${locale}/library`);
    await expect(notice(page, locale, t.Notices.memory)).toBeVisible();
    await page.getByRole('button', { name: t.Sync.sync }).tap();
    await expectShelf(page, locale);
    await expect(page.getByRole('main').getByText(t.Library.memory)).toBeVisible();

    await page.getByRole('button', { name: t.Notices.dismiss }).tap();
    await expect(notice(page, locale, t.Notices.memory)).toBeHidden();
    const bar = page.getByRole('navigation', { name: t.Frame.navigation });
    await bar.getByRole('link', { name: t.Frame.stories }).tap();
    await page.getByRole('main').getByRole('link', { name: story.texts[locale].headline }).tap();
    await expectPlace(page, storyPlace(locale), locale);
    await page.locator('.story-body .mention[href$="/fallujah"]').first().tap();
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: entryPlace('fallujah', locale).heading }),
    ).toBeVisible();
    await page.goBack();
    await bar.getByRole('link', { name: t.Frame.library }).tap();
    await expectShelf(page, locale);
    await expect(page.getByRole('main').getByText(t.Library.memory)).toBeVisible();
    await expect(notice(page, locale, t.Notices.memory)).toBeHidden();
    expect(await page.evaluate(() => indexedDB.databases()), 'nothing was stored or deleted').toEqual([]);
    await expectApp(page);
  });

  test(`only reads what a newer version has stored, and says so in ${locale}`, async ({ reader }) => {
    const server = await startServer({ port: reader.port });
    try {
      const page = await reader.open();
      await page.goto(`${reader.url}/${locale}/library`);
      await expectShelf(page, locale);
      await raise(page, newer);
      const before = await stored(page);
      await page.getByRole('button', { name: t.Sync.sync }).tap();
      await expect(page.getByRole('main').getByText(t.Errors['storage-newer']).first()).toBeVisible();
      await expect(notice(page, locale, t.Notices.newer)).toBeVisible();
      await expectShelf(page, locale);
      const bar = page.getByRole('navigation', { name: t.Frame.navigation });
      await bar.getByRole('link', { name: t.Frame.stories }).tap();
      await page.getByRole('main').getByRole('link', { name: story.texts[locale].headline }).tap();
      await expectPlace(page, storyPlace(locale), locale);

      expect(before).toEqual({ version: newer, at: expect.any(Number) });
      expect(await stored(page), 'nothing was changed').toEqual(before);
      expect(await keptFiles(page)).toEqual(libraryHashes);

      // The place stays the same; what an older page then finds is what it found before.
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: t.Notices.reload }).tap();
      await loaded;
      await expectPlace(page, storyPlace(locale), locale);
    } finally {
      await server.stop();
    }
  });

  test(`fills the library again in ${locale} after somebody deleted it under the page`, async ({
    reader,
  }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}/library`);
    await expectShelf(page, locale);
    await deleteUnder(page);
    await expect(page.getByText(t.Library.ready, { exact: true })).toHaveCount(0);
    const server = await startServer({ port: reader.port });
    try {
      await page.getByRole('button', { name: t.Sync.sync }).tap();
      await expectShelf(page, locale);
      expect(await keptFiles(page)).toEqual(libraryHashes);
    } finally {
      await server.stop();
    }
  });
}

for (const locale of locales) {
  const t = words[locale].Settings;

  test(`says in ${locale} what could not be erased`, async ({ reader }) => {
    const page = await reader.open();
    await page.addInitScript(() => {
      IDBFactory.prototype.deleteDatabase = () => {
        throw new DOMException('Internal error deleting database', 'UnknownError');
      };
    });
    await page.goto(`${reader.url}/${locale}/settings`);
    await page.getByRole('button', { name: t.erase }).tap();
    await page.getByRole('dialog').getByRole('button', { name: t.eraseYes }).tap();
    await expect(page.getByText(t.notErased)).toBeVisible();
    await expect(page.getByText(t.erased)).toBeHidden();
  });
}

for (const [how, break_] of [
  ['is none', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'is forbidden to look at',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  ],
  [
    'is forbidden to open',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      };
    },
  ],
] as const) {
  test(`reads in memory where the database ${how}, and erases without a word of it`, async ({
    newcomer,
    server,
  }) => {
    const t = words.en;
    const page = await newcomer.open();
    await page.addInitScript(break_);
    await page.goto(`${server.url}/en/library`);
    await expect(notice(page, 'en', t.Notices.memory)).toBeVisible();
    await page.getByRole('button', { name: t.Sync.sync }).tap();
    await expectShelf(page, 'en');
    await expectApp(page);
    await page
      .getByRole('navigation', { name: t.Frame.navigation })
      .getByRole('link', { name: t.Frame.settings })
      .tap();
    await page.getByRole('button', { name: t.Settings.erase }).tap();
    await page.getByRole('dialog').getByRole('button', { name: t.Settings.eraseYes }).tap();
    await expect(page.getByText(t.Settings.erased)).toBeVisible();
  });
}

test('stores as ever, without a word, where the database opens at the third try', async ({
  newcomer,
  server,
}) => {
  const page = await newcomer.open();
  await page.addInitScript(damaged, 2);
  await page.goto(`${server.url}/en/library`);
  await expectShelf(page, 'en');
  await expect(notice(page, 'en', words.en.Notices.memory)).toBeHidden();
  await expect(page.getByText(words.en.Library.memory)).toBeHidden();
  await expectKept(page);
});

test('reads from the network where neither the database nor memory is to be had', async ({
  newcomer,
  server,
}) => {
  newcomer.forgive(/^Failed to load resource: net::ERR_FAILED/);
  const page = await newcomer.open();
  await page.addInitScript(damaged, 1_000_000);
  await page.context().route('**/memory.js*', (route) => route.abort());
  await page.goto(`${server.url}/en/library`);
  await page.getByRole('button', { name: words.en.Sync.sync }).tap();
  await expect(page.getByText(words.en.Errors['storage-blocked'])).toBeVisible();
  await page.goto(`${server.url}${storyPlace('en').path}`);
  await expectPlace(page, storyPlace('en'), 'en');
  await page.locator('.story-body .mention[href$="/fallujah"]').first().tap();
  await expect(
    page.getByRole('dialog').getByRole('heading', { name: entryPlace('fallujah', 'en').heading }),
  ).toBeVisible();
  await expectApp(page);
});

test('leaves erased what another tab erased', async ({ newcomer, server }) => {
  const t = words.en;
  const page = await newcomer.open();
  await page.goto(`${server.url}/en/library`);
  await expectShelf(page, 'en');
  await expectApp(page);
  const other = await page.context().newPage();
  await other.goto(`${server.url}/en/settings`);
  await other.getByRole('button', { name: t.Settings.erase }).tap();
  await other.getByRole('dialog').getByRole('button', { name: t.Settings.eraseYes }).tap();
  await expect(other.getByText(t.Settings.erased)).toBeVisible();
  // Longer than a page waits before it fills again what was taken from it.
  await other.waitForTimeout(2000);
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);
});
