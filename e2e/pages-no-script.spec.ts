import { expect, type Page } from '@playwright/test';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { spanText } from '@/lib/core/story';
import { entries, story } from './facts';
import { languages, test } from './pages';

const fallujah = entries.find(({ id }) => id === 'fallujah');
if (!fallujah) throw new Error('There is no entry of Fallujah.');
const { names, definition } = fallujah;

for (const locale of locales) {
  test(`the story reads in ${languages[locale]} without JavaScript, and its names lead to the glossary`, async ({
    open,
  }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/${locale}/story/${story.slug}`);
    await expectStory(page, locale);
    await expect(page.locator('dialog')).toBeHidden();
    await page.locator('.story-body .mention', { hasText: names[locale] }).first().click();
    await page.waitForURL(`**/${locale}/glossary/fallujah`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[locale]);
    await expect(page.locator('.definition')).toHaveText(definition[locale]);
    await page.locator('.story-links a').click();
    await page.waitForURL(`**/${locale}/story/${story.slug}`);
    await expectStory(page, locale);
  });

  test(`the glossary and the front page read in ${languages[locale]} without JavaScript`, async ({
    open,
  }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/${locale}/glossary`);
    await expect(page.locator('.filed')).toHaveCount(entries.length);
    await page.locator('.filed', { hasText: names[locale] }).first().click();
    await page.waitForURL(`**/${locale}/glossary/*fallujah*`);
    await page.locator('.brand').click();
    await page.waitForURL(`**/${locale}`);
    await page.locator('.item-headline a').click();
    await expectStory(page, locale);
  });

  test(`the language links of a story in ${languages[locale]} work without JavaScript`, async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    for (const row of ['.languages', '.story-tools'])
      for (const other of locales) {
        await page.goto(`/${locale}/story/${story.slug}`);
        await page.locator(row).getByRole('link', { name: languageNames[other], exact: true }).click();
        await page.waitForURL(`**/${other}/story/${story.slug}`);
        await expectStory(page, other);
      }
  });
}

test('the start page offers the three languages without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  for (const locale of locales) {
    await page.goto('/');
    const item = page.locator(`li[lang=${locale}][dir=${directions[locale]}]`);
    await item.getByRole('link', { name: languageNames[locale], exact: true }).click();
    await page.waitForURL(`**/${locale}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  }
});

/** The whole story, word for word. */
async function expectStory(page: Page, locale: Locale): Promise<void> {
  const { headline, standfirst, body } = story.texts[locale];
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.locator('.standfirst')).toHaveText(standfirst);
  const written = body.map(({ spans }) => spans.map(spanText).join(''));
  await expect(page.locator('.story-body p')).toHaveText(written);
  await expect(page.locator('.story-body p').last()).toBeVisible();
}
