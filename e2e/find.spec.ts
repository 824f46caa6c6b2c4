import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/core/locale';
import { story, words } from './facts';
import { test } from './reader';

/** A word of the story as a reader may type it, the word of the text that it means, and a slip of the finger. */
const typed: Record<Locale, { word: string; means: RegExp; typo: string }> = {
  en: { word: 'fallujah', means: /Fallujah/, typo: 'falujjah' },
  ar: { word: 'الفلوجه', means: /الفلوجة/, typo: 'الفلوججة' },
  fa: { word: 'فلوجة', means: /فلوجه/, typo: 'فلووجه' },
};

const field = (page: Page, locale: Locale) =>
  page.getByRole('searchbox', { name: words[locale].Find.search });
const found = (page: Page) => page.locator('.found-stories > li');

/** The words that the page marks, from the browser's own highlights or from elements. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) =>
      (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
    ),
  );

for (const locale of locales) {
  const t = words[locale].Find;
  const { word, means, typo } = typed[locale];

  test(`finds a story in ${locale} as it is typed, with the server stopped, and again after a cold start`, async ({
    reader,
  }) => {
    for (let start = 0; start < 2; start++) {
      const page = await reader.open();
      await page.goto(`${reader.url}/${locale}`);
      await field(page, locale).pressSequentially(word);
      await expect(found(page)).toHaveCount(1);
      await expect(found(page).getByRole('link')).toHaveText(story.texts[locale].headline);
      await expect
        .poll(async () => (await marked(page)).filter((text) => means.test(text)).length)
        .toBeGreaterThan(0);
      // Whole written words, so that no letter is parted from its neighbour.
      for (const text of await marked(page)) expect(text).toMatch(/^[\p{L}\p{M}\p{N}\u200c'’-]+$/u);
    }
  });

  test(`finds in ${locale} what is mistyped, and says that it is only similar`, async ({ reader }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}`);
    await field(page, locale).fill(typo);
    await expect(found(page)).toHaveCount(1);
    await expect(page.getByText(t.similar)).toBeVisible();
    await field(page, locale).fill('qqqqqqqq');
    await expect(page.getByText(t.noneFound)).toBeVisible();
    await page.getByRole('button', { name: t.clear }).tap();
    await expect(page.getByText(t.noneFound)).toBeHidden();
    await expect(page.locator('.item-lead')).toBeVisible();
  });
}

test('finds words that stand together where they are quoted', async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}/en`);
  await field(page, 'en').fill('"danger of armed clashes"');
  await expect(found(page)).toHaveCount(1);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
  await field(page, 'en').fill('"clashes armed of danger"');
  await expect(page.getByText(words.en.Find.noneFound)).toBeVisible();
});

test('leads to the story and back to what was found', async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}/en`);
  await field(page, 'en').fill('ramadi');
  await found(page).getByRole('link').tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts.en.headline);
  await page.goBack();
  await expect(field(page, 'en')).toHaveValue('ramadi');
  await expect(found(page)).toHaveCount(1);
});

test('makes the index anew where the stored one is damaged', async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}/en`);
  await field(page, 'en').fill('ramadi');
  await expect(found(page)).toHaveCount(1);
  const damaged = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('waraq');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('index', 'readwrite');
          let rows = 0;
          transaction.objectStore('index').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            if (cursor.value.key.startsWith('segment')) {
              new Uint8Array(cursor.value.body).fill(7);
              cursor.update(cursor.value);
              rows++;
            }
            cursor.continue();
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve(rows);
          };
        };
      }),
  );
  expect(damaged).toBeGreaterThan(0);
  await page.reload();
  await expect(field(page, 'en')).toHaveValue('ramadi');
  await expect(found(page)).toHaveCount(1);
});
