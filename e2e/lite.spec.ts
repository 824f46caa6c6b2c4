import { expect } from '@playwright/test';
import { languageNames, locales } from '@/lib/core/locale';
import { spanText } from '@/lib/core/story';
import { digits, story, words } from './facts';
import { languages, test } from './pages';
import { test as phoneTest } from './reader';

const { slug } = story;

for (const locale of locales) {
  test(`the lite page of the story reads in ${languages[locale]} with one request, and its notes lead there and back`, async ({
    open,
  }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/${locale}/story/${slug}`);
    await page.locator('.story-lite a').click();
    await page.waitForURL(`**/${locale}/lite/${slug}`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    const { headline, body } = story.texts[locale];
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    // The numbers of the notes stand in the text, and are no part of it.
    const read = await page.locator('.text p').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const number of copy.querySelectorAll('sup')) number.remove();
        return copy.textContent;
      }),
    );
    expect(read).toEqual(body.map(({ spans }) => spans.map(spanText).join('')));
    expect(asked.filter((address) => !address.startsWith('data:'))).toHaveLength(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await page.locator('.text a').nth(1).click();
    const note = page.locator('#n2');
    await expect(note).toBeInViewport();
    const back = note.getByRole('link').first();
    await expect(back).toHaveAccessibleName(words[locale].Lite.back.replace('{number}', digits(1, locale)));
    await back.click();
    await expect(page.locator('#p1')).toBeInViewport();

    const other = locale === 'en' ? 'fa' : 'en';
    await page.getByRole('link', { name: languageNames[other], exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.texts[other].headline);
    await page.getByRole('link', { name: words[other].Lite.stories, exact: true }).click();
    await page.getByRole('link', { name: story.texts[other].headline, exact: true }).click();
    await page.getByRole('link', { name: words[other].Lite.full, exact: true }).click();
    await expect(page.locator('.story-body p')).toHaveCount(body.length);
  });
}

phoneTest('a lite page without a connection is the story that is on the phone', async ({ reader }) => {
  const page = await reader.open();
  await page.goto(`${reader.url}/ar/lite/${slug}`);
  await expect(page).toHaveURL(`${reader.url}/ar/story/${slug}`);
  await expect(page.locator('#p1')).toBeVisible();
  await page.goto(`${reader.url}/ar/lite`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ar.Front.title);
});
