import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';
import { languages, test, visit } from './pages';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.found > li');

/** What is typed in each language, the entry it finds first, and what of it is marked. */
const typed: Record<Locale, { query: string; id: string; marked: string; dir: string }> = {
  en: { query: 'fallouja', id: 'fallujah', marked: 'Fallouja', dir: 'ltr' },
  ar: { query: 'فلوجه', id: 'fallujah', marked: 'فلوجه', dir: 'rtl' },
  fa: { query: 'الانبار', id: 'anbar', marked: 'الانبار', dir: 'rtl' },
};

for (const locale of ['en', 'ar', 'fa'] as const) {
  const { query, id, marked, dir } = typed[locale];

  test(`the search finds an entry in ${languages[locale]} and says by what, accessibly`, async ({ open }) => {
    const page = await open();
    await visit(page, 'the glossary', locale);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(query);
    const first = results(page).first();
    await expect(first.getByRole('link')).toHaveAttribute('href', `/${locale}/glossary/${id}`);
    await expect(first.locator('mark')).toHaveText(marked);
    await expect(field(page)).toHaveAttribute('dir', dir);
    await expect(page.locator('.letter')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}

test('the number of results is announced after a pause, not at every letter', async ({ open }) => {
  const page = await open();
  await visit(page, 'the glossary', 'en');
  const status = page.locator('.search').getByRole('status');
  const said = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await field(page).pressSequentially('maliki', { delay: 80 });
  await expect(status).toHaveText('5 entries found');
  await field(page).fill('zzzzqq');
  await expect(page.locator('.blank-line')).toBeVisible();
  await expect(status).toHaveText('No entry found');
  expect(await said.jsonValue()).toEqual(['5 entries found', 'No entry found']);
});

test('arrows move through the results, Enter opens one, and back brings the query again', async ({
  open,
}) => {
  const page = await open();
  await visit(page, 'the glossary', 'en');
  await field(page).fill('maliki');
  await expect(results(page)).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/glossary\/nuri-al-maliki$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/glossary\?q=maliki$/);
  await expect(field(page)).toHaveValue('maliki');
  await expect(results(page)).not.toHaveCount(0);
  await field(page).press('Escape');
  await expect(page).toHaveURL(/\/en\/glossary$/);
  await expect(page.locator('.letter')).not.toHaveCount(0);
});

test('a slash that is typed stays a slash', async ({ open }) => {
  const page = await open();
  await visit(page, 'the glossary', 'en');
  await field(page).focus();
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});
