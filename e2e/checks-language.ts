import { expect, type Page } from '@playwright/test';
import { directions, type Locale } from '@/lib/core/locale';

/** Every text says which language it is in, and runs in that language's direction. */
export async function expectLanguages(page: Page, locale: Locale): Promise<void> {
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
