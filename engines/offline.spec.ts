import { expect } from 'vitest';
import { type Locale, languageNames, locales } from '@/lib/core/locale';
import { story, words } from '../e2e/facts';
import {
  entryPlace,
  glossaryPlace,
  type OfflinePlace,
  offlinePlaces,
  storyPlace,
} from '../e2e/offline-places';
import type { Page } from './browser';
import { journey, picture } from './reader';
import { expectAsBuilt, expectPlace, expectSeen, expectVisible } from './see';

const next: Record<Locale, Locale> = { en: 'ar', ar: 'fa', fa: 'en' };

/** What is typed into the search of the glossary, and the entry that it finds first. */
const entrySought: Record<Locale, { query: string; id: string }> = {
  en: { query: 'fallouja', id: 'fallujah' },
  ar: { query: 'فلوجه', id: 'fallujah' },
  fa: { query: 'الانبار', id: 'anbar' },
};
/** What is typed into the search of the stories. */
const storySought: Record<Locale, string> = { en: 'fallujah', ar: 'الفلوجه', fa: 'فلوجة' };

const appearance = () => ({ ...document.documentElement.dataset });
const chosen = { theme: 'dark', size: '4' };

async function expectChosen(page: Page): Promise<void> {
  await expect.poll(() => page.run(appearance), { message: 'what the reader chose' }).toMatchObject(chosen);
}

/** A tap on a link leads to a place without a full page load. */
async function walk(page: Page, css: string, name: string, place: OfflinePlace, locale: Locale) {
  await page.press({ css, words: name });
  await expectPlace(page, place, locale);
  expect(await page.run(() => 'waraqMark' in window), `soft navigation to ${place.name}`).toBe(true);
}

for (const locale of locales) {
  const t = words[locale];
  const places = offlinePlaces(locale);
  const placeNamed = (name: string) => {
    const place = places.find((one) => one.name === name);
    if (!place) throw new Error(`There is no place "${name}".`);
    return place;
  };

  journey(`reads everything in ${locale} with the server stopped`, async ({ page, browser, server }) => {
    await page.open(`${server.url}/${locale}`);
    await expectVisible(page, { css: '.fact-state[data-ready]', words: t.Front.readyOffline });
    await page.open(`${server.url}/${locale}/library`);
    await expectVisible(page, { css: '.standings [data-state="ready"]', words: t.Library.appReady });
    await picture(page, `library-${locale}`);
    await page.open(`${server.url}/${locale}/settings`);
    await page.press({ css: '.chip', words: t.Settings.theme_dark });
    await page.press({ css: '.chip', words: t.Settings.textSize_4 });
    await expectChosen(page);

    await server.stop();
    await page.reload();
    await expectPlace(page, placeNamed('the settings'), locale);
    await expectChosen(page);
    for (const place of [...places, entryPlace('anbar', locale)]) {
      await page.open(server.url + place.path);
      await expectPlace(page, place, locale);
    }
    await page.open(`${server.url}${glossaryPlace(locale).path}`);
    await expectPlace(page, glossaryPlace(locale), locale);
    await expectAsBuilt(page, glossaryPlace(locale).path);

    await page.run(() => void Object.assign(window, { waraqMark: true }));
    await page.press({ css: '#glossary-search' });
    await page.type(entrySought[locale].query);
    const first = `.found > li:first-child a[href="/${locale}/glossary/${entrySought[locale].id}"]`;
    await expectVisible(page, { css: first });
    await picture(page, `search-${locale}`);
    const entry = entryPlace(entrySought[locale].id, locale);
    await page.press({ css: first });
    await expectPlace(page, entry, locale);
    await walk(page, '.places a', t.Frame.stories, placeNamed('the front page'), locale);
    await page.press({ css: 'input[type=search]' });
    await page.type(storySought[locale]);
    await expectVisible(page, { css: '.found-stories > li' });
    await picture(page, `found-${locale}`);
    await walk(page, '.found-stories a', story.texts[locale].headline, storyPlace(locale), locale);
    await walk(page, '.places a', t.Frame.library, placeNamed('the library'), locale);
    await walk(page, '.places a', t.Frame.settings, placeNamed('the settings'), locale);
    await picture(page, `settings-${locale}`);

    // Another language, with the line still down.
    const other = next[locale];
    await page.open(`${server.url}${storyPlace(locale).path}`);
    await page.press({ css: '.languages a', words: languageNames[other] });
    await expectPlace(page, storyPlace(other), other);
    await page.press({ css: '.languages a', words: languageNames[locale] });
    await expectPlace(page, storyPlace(locale), locale);
    await page.press({ css: '.story-body .mention' });
    await expectSeen(page, () => document.querySelector('dialog h2') !== null, undefined, true, 'the card');

    await browser.restart();
    await page.open(`${server.url}${storyPlace(locale).path}`);
    await expectPlace(page, storyPlace(locale), locale);
    await expectChosen(page);
    await picture(page, `dark-${locale}`);
    await page.open(`${server.url}/`);
    await expectPlace(page, placeNamed('the front page'), locale);
  });
}
