import { expect } from '@playwright/test';
import { directions, locales } from '@/lib/core/locale';
import { expectAccessible, expectPaper } from './checks-access';
import { expectLanguages } from './checks-language';
import { story } from './facts';
import { choose, languages, test, visit } from './pages';

for (const theme of ['sepia', 'dark', 'black'] as const)
  test(`what is read and chosen is accessible on ${theme} paper, whatever the phone's own is`, async ({
    open,
  }) => {
    const page = await open({ colorScheme: 'light' });
    await choose(page, { theme });
    for (const [name, locale] of [
      ['the story', 'en'],
      ['the story', 'fa'],
      ['the library', 'ar'],
      ['the settings', 'ar'],
      ['the entry of a place', 'fa'],
    ] as const) {
      await visit(page, name, locale);
      await expectPaper(page, theme);
      await expectAccessible(page, `${name} in ${languages[locale]}`);
    }
  });

test('a theme chosen in the settings wins over the phone, on the next page too', async ({ open }) => {
  const page = await open({ colorScheme: 'dark' });
  await visit(page, 'the settings', 'en');
  await page.getByText('Light', { exact: true }).click();
  await expectPaper(page, 'light');
  await visit(page, 'the story', 'fa');
  await expectPaper(page, 'light');
});

test('with the colours of the system what can be pressed has an edge, and what is chosen shows', async ({
  open,
}) => {
  const page = await open({ forcedColors: 'active' });
  for (const name of [
    'the front page',
    'the story',
    'the library',
    'the settings',
    'the glossary',
  ] as const) {
    await visit(page, name, 'ar');
    const hidden = await page.evaluate(() => {
      const edged = (element: Element) => {
        const { borderStyle, borderWidth, outlineStyle, textDecorationLine } = getComputedStyle(element);
        return (
          (borderStyle !== 'none' && Number.parseFloat(borderWidth) > 0) ||
          outlineStyle !== 'none' ||
          textDecorationLine !== 'none' ||
          element.querySelector('svg') !== null
        );
      };
      return [...document.querySelectorAll('.button, .chip, .search-row, a[aria-current]')]
        .filter((element) => element.checkVisibility() && !edged(element))
        .map((element) => `${element.tagName} ${element.className} "${element.textContent}"`);
    });
    expect(hidden, name).toEqual([]);
    for (const bar of ['.places', '.languages'])
      await expect(page.locator(`${bar} [aria-current]`).last()).toHaveCSS(
        'text-decoration-line',
        'underline',
      );
    await expectLanguages(page, 'ar');
  }
});

test('the largest text chosen in the settings is twice as large on every later page', async ({ open }) => {
  const page = await open();
  const size = () =>
    page.locator('#p2').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  await visit(page, 'the story', 'en');
  const before = await size();
  await visit(page, 'the settings', 'en');
  await page.getByText('Largest', { exact: true }).click();
  await visit(page, 'the story', 'en');
  expect((await size()) / before).toBeGreaterThan(1.8);
});

for (const locale of locales)
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

test('Latin words in the steps to install on an iPhone say that they are English', async ({ open }) => {
  const page = await open({
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1',
  });
  await visit(page, 'the settings', 'fa');
  await expect(page.locator('.install bdi[lang=en]')).toHaveText(['Share', 'Add to Home Screen', 'Add']);
  await expectLanguages(page, 'fa');
});
