import { expect, type Page } from '@playwright/test';
import { papers } from '@/lib/core/appearance';
import { locales } from '@/lib/core/locale';
import { entries, words } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { option } from './touch';

/** 6 January 2014 by the lunar calendar, in Latin digits. */
const hijri = { en: '5 Rabiʻ I 1435 AH', ar: '5 ربيع الأول 1435 هـ', fa: '5 ربیع‌الاول 1435 ه.ق' };

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** In the page, before anything else: the paper of every frame from the first on, each once. */
function watchPaper(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const look = () => {
    const paper = document.body && getComputedStyle(document.documentElement).backgroundColor;
    if (paper && !seen.includes(paper)) seen.push(paper);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
const papersSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
const styleOf = (page: Page) =>
  page.locator('#p2 p').evaluate((paragraph) => {
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(paragraph);
    const size = Number.parseFloat(fontSize);
    return { size, leading: Number.parseFloat(lineHeight) / size, face: fontFamily.split(',')[0] };
  });

for (const locale of locales) {
  const t = words[locale].Settings;

  test(`reads as the reader chose in ${locale}: theme, size, spacing and face, with the server stopped`, async ({
    reader,
  }) => {
    let page = await reader.open();
    const place = storyPlace(locale);
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);
    const usual = await styleOf(page);

    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, t.theme, t.theme_sepia).tap();
    await expect(page.locator('html')).toHaveCSS('background-color', rgb(papers.sepia));
    await option(page, t.textSize, t.textSize_5).tap();
    await option(page, t.leading, t.leading_wide).tap();
    const face = locale === 'en' ? t.typeface_sans : t.typeface_serif;
    await option(page, t.typeface, face).tap();
    // Also in a tab that was open before.
    const other = await page.context().newPage();
    await other.goto(`${reader.url}/${locale}/settings`);
    await option(other, t.theme, t.theme_black).tap();
    await expect(page.locator('html')).toHaveCSS('background-color', rgb(papers.black));

    for (const restart of ['cold', 'warm']) {
      if (restart === 'cold') page = await reader.open({ colorScheme: 'light' });
      await page.addInitScript(watchPaper);
      await page.goto(reader.url + place.path);
      await expectPlace(page, place, locale);
      expect(await papersSeen(page), `${restart}: the paper of every frame`).toEqual([rgb(papers.black)]);
      for (const bar of await page.locator('meta[name="theme-color"]').all())
        await expect(bar).toHaveAttribute('content', papers.black);
      const { size, leading, face: shown } = await styleOf(page);
      expect(size / usual.size).toBeCloseTo(1.55, 2);
      expect(leading / usual.leading).toBeCloseTo(1.18, 2);
      expect(shown).toBe(locale === 'en' ? '"Vazirmatn Latin"' : '"Noto Naskh Arabic"');
    }

    // What the phone's appearance is holds again, without a trace of the choice.
    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, t.theme, t.theme_system).tap();
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);
    expect(await papersSeen(page)).toEqual([rgb(papers.light)]);
  });

  test(`writes dates and figures in ${locale} as the reader chose, with the server stopped`, async ({
    reader,
  }) => {
    const page = await reader.open();
    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, t.digits, t.digits_latin).tap();
    await option(page, t.calendar, t.calendar_hijri).tap();
    await expect(page.locator('.sample time')).toHaveText(hijri[locale]);
    await page.goto(reader.url + storyPlace(locale).path);
    await expect(page.locator('.story-head time')).toHaveText(hijri[locale]);
    await page.goto(`${reader.url}/${locale}`);
    await expect(page.locator('.item time').first()).toHaveText(hijri[locale]);
    await page.goto(`${reader.url}/${locale}/library`);
    const main = page.getByRole('main');
    await expect(main.getByRole('article').first()).toBeVisible();
    await expect(main.locator('time').first()).toHaveText(hijri[locale]);
    await page.goto(`${reader.url}/${locale}/glossary`);
    const entriesShown = page.getByText(new RegExp(`(^|\\D)${entries.length}(\\D|$)`));
    await expect(entriesShown.first()).toBeVisible();
    expect(await main.textContent()).not.toMatch(/[٠-٩۰-۹]/);
  });
}
