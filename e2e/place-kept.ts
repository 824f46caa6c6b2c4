import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';
import { digits, story, words } from './facts';

/** Every row of a table of the stored database. */
export function rowsOf(page: Page, table: 'places' | 'marks' | 'state'): Promise<unknown[]> {
  return page.evaluate(
    (table) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open('waraq');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const rows = request.result.transaction(table).objectStore(table).getAll();
          rows.onsuccess = () => {
            request.result.close();
            resolve(rows.result);
          };
        };
      }),
    table,
  );
}

/** What is remembered, whole rows: a field too many would show. */
export async function expectPlaces(page: Page, expected: readonly object[], left: string | null) {
  await expect.poll(() => rowsOf(page, 'places')).toEqual(expected);
  const state = (await rowsOf(page, 'state')) as { key: string }[];
  expect(state.filter(({ key }) => key === 'left')).toEqual(left ? [{ key: 'left', slug: left }] : []);
}

/** Reads on to a paragraph, as a thumb does. */
export async function readTo(page: Page, paragraph: number): Promise<void> {
  await page.locator(`#p${paragraph}`).evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
}

/** Asserts that a paragraph stands right under the top bar, and that the page says so. */
export async function expectAt(page: Page, paragraph: number, locale: Locale): Promise<void> {
  const below = () =>
    page.locator(`#p${paragraph}`).evaluate((one) => {
      const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      return Math.round(one.getBoundingClientRect().top - bar);
    });
  await expect.poll(below, { message: `paragraph ${paragraph} under the bar` }).toBeLessThan(30);
  expect(await below()).toBeGreaterThanOrEqual(0);
  const { reading, progress } = words[locale].Place;
  await expect(page.getByRole('progressbar', { name: reading })).toHaveAttribute(
    'aria-valuetext',
    progress
      .replace('{number}', digits(paragraph, locale))
      .replace('{all}', digits(story.texts[locale].body.length, locale)),
  );
}

/** Opens the panel of a paragraph. */
export async function openPanel(page: Page, paragraph: number) {
  await page.locator(`#p${paragraph} .para-number`).tap();
  const panel = page.locator(`#p${paragraph} .paragraph-marks`);
  await expect(panel).toBeVisible();
  return panel;
}

/** Writes a note on a paragraph. */
export async function writeNote(page: Page, paragraph: number, note: string, locale: Locale): Promise<void> {
  const t = words[locale].Place;
  const panel = await openPanel(page, paragraph);
  await panel.getByRole('button', { name: t.addNote }).tap();
  await panel.getByRole('textbox', { name: t.note }).fill(note);
  await panel.getByRole('button', { name: t.save }).tap();
  await expect(panel.locator('.note-text')).toHaveText(note);
}
