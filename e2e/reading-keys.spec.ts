import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { story, words } from './facts';
import { expectPlace, storyPlace } from './offline-places';
import { test } from './reader';
import { option } from './touch';

for (const locale of locales)
  test(`a story in ${locale} is read by keys alone, with the server stopped`, async ({ reader }) => {
    const page = await reader.open();
    const place = storyPlace(locale);
    await page.goto(reader.url + place.path);
    await expectPlace(page, place, locale);
    const t = words[locale].Keys;
    const forward = locale === 'en' ? 'ArrowRight' : 'ArrowLeft';
    const back = locale === 'en' ? 'ArrowLeft' : 'ArrowRight';

    // The sheet, from the very first key; the focus comes back to where it was.
    const languages = page.locator('.story-languages a');
    await languages.first().focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: t.title });
    await expect(sheet.getByText(t.next)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(languages.first()).toBeFocused();

    // Arrows lead along a row the way it reads, to its end; elsewhere they go with the text.
    await page.keyboard.press(forward);
    await expect(languages.nth(1)).toBeFocused();
    await page.keyboard.press(back);
    await page.keyboard.press(back);
    await expect(languages.first()).toBeFocused();
    await languages.first().blur();
    await page.keyboard.press(forward);
    const number = (n: number) => page.locator(`#p${n} .para-number`);
    await expect(number(1)).toBeFocused();
    await page.keyboard.press(forward);
    await page.keyboard.press('j');
    await expect(number(3)).toBeFocused();
    await expect(page.locator('#p3')).toBeInViewport();
    await page.keyboard.press(back);
    await expect(number(2)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#p2 .peek .second')).toBeVisible();
    await expect(page.locator('.story-pair')).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.locator('.second')).toHaveCount(story.texts[locale].body.length);
    await page.keyboard.press('b');
    await expect(page.locator('.second-head')).toHaveCount(0);
    await page.keyboard.press('l');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(place.heading);

    await page.keyboard.press('3');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].Glossary.title);
    // Keys press what is there: a hand on them is no faster than the page.
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    // What is typed is typed.
    await page.keyboard.type('j2');
    await expect(page.getByRole('searchbox')).toHaveValue('j2');

    // Turned off, keys do nothing, and say nothing.
    await page.goto(`${reader.url}/${locale}/settings`);
    await option(page, t.setting, t.off).tap();
    await page.goto(reader.url + place.path);
    await expect(page.locator('#p1')).toBeVisible();
    await page.keyboard.press('?');
    await page.keyboard.press('3');
    await page.keyboard.press('j');
    await expect(page.locator('.para-number:focus')).toHaveCount(0);
    await expect(sheet).toBeHidden();
    expect(new URL(page.url()).pathname).toBe(place.path);
  });
