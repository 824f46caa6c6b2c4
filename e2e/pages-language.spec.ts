import { expect, type Page } from '@playwright/test';
import { directions, type Locale, locales } from '@/lib/core/locale';
import { story } from './facts';
import { choose, everyPage, languages, test, visit, visitShell } from './pages';

for (const { name, locale, title } of everyPage) {
  test(`every text of ${title} says which language it is in`, async ({ open }) => {
    const page = await open();
    await visit(page, name, locale);
    await expectLanguages(page, locale);
  });
}

for (const locale of locales) {
  test(`every text of the story from the phone says which language it is in, and so does the card, in ${languages[locale]}`, async ({
    open,
  }) => {
    const page = await open();
    await visitShell(page, locale);
    await expectLanguages(page, locale);
    await page.locator('.story-body .mention').nth(4).click();
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
    await expectLanguages(page, locale);
  });

  test(`a story in another language than the interface in ${languages[locale]} is marked as such`, async ({
    open,
  }) => {
    const other = locale === 'en' ? 'fa' : 'en';
    const page = await open();
    await choose(page, { storyLocale: other });
    await page.goto(`/${locale}/story/${story.slug}`);
    for (const part of ['.story-head', '.story-body']) {
      await expect(page.locator(part)).toHaveAttribute('lang', other);
      await expect(page.locator(part)).toHaveCSS('direction', directions[other]);
    }
    await expect(page.locator('#story-terms')).toHaveCSS('direction', directions[locale]);
    await expectLanguages(page, locale);
  });
}

test('Latin words in the steps to install on an iPhone say that they are English', async ({ open }) => {
  const page = await open({
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1',
  });
  await visit(page, 'the settings', 'fa');
  await expect(page.locator('.install bdi[lang=en]')).toHaveText(['Share', 'Add to Home Screen', 'Add']);
  await expectLanguages(page, 'fa');
});

async function expectLanguages(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('html')).toHaveAttribute('dir', directions[locale]);
  const { wrong, texts } = await page.evaluate(checkTexts);
  expect(texts).toBeGreaterThan(12);
  expect(wrong).toEqual([]);
}

/**
 * Walks all text that a reader can meet. Arabic script stands under `lang` of Arabic or Persian and
 * runs from right to left; Latin letters stand under `lang` of English and run from left to right;
 * letters that only one of the two languages writes stand under that language.
 */
function checkTexts(): { wrong: string[]; texts: number } {
  const wrong: string[] = [];
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue ?? '';
    if (!parent || parent.closest('script, noscript') || text.trim() === '') continue;
    texts += 1;
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
    const { direction } = getComputedStyle(parent);
    const complain = (what: string) => wrong.push(`${what} under ${lang}, ${direction}: "${text}"`);
    // Digits are of no language: a figure with a minus sign runs from left to right everywhere.
    if (/(?=\p{L})\p{Script=Arabic}/u.test(text)) {
      if (!['ar', 'fa'].includes(lang) || direction !== 'rtl') complain('Arabic script');
      if (lang === 'ar' && /[پچژگکی]/.test(text)) complain('Persian letters');
      if (lang === 'fa' && /[ةكيى]/.test(text)) complain('Arabic letters');
    }
    // An identifier such as Q796 belongs to no language.
    if (/\p{Script=Latin}/u.test(text.replace(/^Q\d+$/, '')) && (lang !== 'en' || direction !== 'ltr'))
      complain('Latin script');
  }
  return { wrong, texts };
}
