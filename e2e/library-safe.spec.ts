import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { formatsFor } from '@/lib/i18n/formats';
import { words } from './facts';
import { openLine } from './fault-server';
import { keptFiles } from './kept';
import { chosen, libraryWords, row, shelfHashes, test } from './shelf';

const kept = (page: Page, hashes: readonly string[]) =>
  expect.poll(() => keptFiles(page), { timeout: 60_000 }).toEqual(hashes);

/** Empties a table behind the app's back, as a browser short of space would. */
function empty(page: Page, table: string): Promise<void> {
  return page.evaluate(
    (table) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waraq');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction(table, 'readwrite');
          transaction.objectStore(table).clear();
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    table,
  );
}

for (const locale of locales) {
  const t = libraryWords(locale);
  const { Library, Notices } = words[locale];

  test(`takes a library in ${locale} from one phone to another as a file, and says what is wrong with it`, async ({
    library,
    newcomer,
    browser,
  }) => {
    const page = await newcomer.open();
    await page.goto(`${library.url}/${locale}/library`);
    await kept(page, shelfHashes);
    await row(page, 3, locale).getByRole('button', { name: Library.keep }).tap();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: Library.backupMake }).tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^waraq-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toHaveLength(1 + shelfHashes.length);

    // Another phone, to which nothing comes by itself.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const other = await context.newPage();
    await chosen(other, { automatic: false });
    await other.route('**/library/**', (route) => route.abort());
    await other.goto(`${library.url}/${locale}/library`);
    const choose = other.getByLabel(Library.backupRestore);
    const file = (content: string) => ({
      name: 'waraq.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await choose.setInputFiles(file('<html>'));
    await expect(other.getByText(words[locale].Errors['backup-other'])).toBeVisible();
    expect(await keptFiles(other)).toEqual([]);

    // One letter of the fourth line, a story, is another: it is named, the rest is taken.
    const lines = text.split('\n');
    await choose.setInputFiles(file(lines.with(3, lines[3]?.replace('2014', '2015') ?? '').join('\n')));
    await expect(other.getByText(t('restored', { count: shelfHashes.length - 1 }))).toBeVisible();
    await expect(other.getByText(t('badDamaged', { line: formatsFor(locale).whole(4) }))).toBeVisible();
    expect(await keptFiles(other)).toHaveLength(shelfHashes.length - 1);

    await choose.setInputFiles(file(text));
    await expect(other.getByText(t('restored', { count: 1 }))).toBeVisible();
    await kept(other, shelfHashes);
    await expect(row(other, 3, locale).getByRole('button', { name: Library.keep })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await context.close();
  });

  test(`says in ${locale} at the next start that stories are gone, and fetches them again`, async ({
    library,
    newcomer,
  }) => {
    const page = await newcomer.open();
    await chosen(page, { automatic: false });
    await page.goto(`${library.url}/${locale}/library`);
    await page
      .getByRole('button', { name: Library.fetchAll.split('(')[0] ?? '' })
      .first()
      .tap();
    await kept(page, shelfHashes);
    await empty(page, 'files');
    await page.goto(`${library.url}/${locale}`);
    const notice = page.getByText(Notices.vanished.replace('{count}', formatsFor(locale).whole(5)));
    await expect(notice).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: Notices.fetchAgain }).tap();
    await kept(page, shelfHashes);
    await expect(notice).toBeHidden();
  });

  test(`gives up in ${locale} what is under way when the reader cancels, and keeps what came`, async ({
    library,
    newcomer,
  }) => {
    const line = await openLine(library.port);
    try {
      const page = await newcomer.open();
      await chosen(page, { automatic: false });
      await page.goto(`${line.url}/${locale}/library`);
      line.spoil({ kind: 'hold' }, ({ path }) => path.includes('pack') || path.includes('-2.'));
      await page
        .getByRole('button', { name: Library.fetchAll.split('(')[0] ?? '' })
        .first()
        .tap();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await page.getByRole('button', { name: Library.cancel }).tap();
      await expect(page.getByRole('progressbar')).toBeHidden();
      await expect(page.getByText(words[locale].Errors.cancelled)).toBeVisible();
      await expect(row(page, 2, locale).getByText(Library.missing, { exact: true })).toHaveCount(3);
    } finally {
      await line.close();
    }
  });
}
