import { expect } from 'vitest';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { story, words } from '../e2e/facts';
import { glossaryPlace, storyPlace } from '../e2e/offline-places';
import type { Page } from './browser';
import { journey, picture } from './reader';
import { expectAsBuilt, expectHydrated, expectPlace, expectSeen, expectVisible } from './see';

const next: Record<Locale, Locale> = { en: 'ar', ar: 'fa', fa: 'en' };

const written = (locale: Locale, number: number) =>
  (story.texts[locale].body[number - 1]?.spans ?? [])
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('');

/** The paragraphs that stand under a number, each with its language. */
async function expectParagraph(page: Page, number: number, languages: Locale[]): Promise<void> {
  const look = (id: string) =>
    [...document.querySelectorAll<HTMLElement>(`#${id} > p`)].map(({ lang, dir, textContent }) => ({
      lang,
      dir,
      text: textContent,
    }));
  const wanted = languages.map((lang) => ({ lang, dir: directions[lang], text: written(lang, number) }));
  await expectSeen(page, look, `p${number}`, wanted, `paragraph ${number}`);
}

for (const locale of locales) {
  const t = words[locale];
  const other = next[locale];

  journey(`shows each page in ${locale} as it was built, and a story in each language`, async (reader) => {
    const { page, server } = reader;
    const place = storyPlace(locale);
    await page.open(`${server.url}/${locale}`);
    await expectHydrated(page);
    await expectAsBuilt(page, `/${locale}`);
    await picture(page, `front-${locale}`);

    await page.press({ css: '.item-headline a', words: story.texts[locale].headline });
    await expectPlace(page, place, locale);
    await expectAsBuilt(page, place.path);
    await picture(page, `story-${locale}`);

    // The story's language is a choice of its own.
    await page.press({ css: '.story-languages a', words: languageNames[other] });
    await expectPlace(page, { ...storyPlace(other), path: place.path, title: place.title }, locale);
    await page.press({ css: '.story-languages a', words: languageNames[locale] });
    await expectPlace(page, place, locale);

    await page.press({ css: '.story-pair button', words: t.Reading.sideBySide });
    await page.press({ css: '.pair-option', words: languageNames[other] });
    await expectVisible(page, { css: '.second' }, story.texts[locale].body.length);
    await expectParagraph(page, 3, [locale, other]);
    await page.press({ css: '.story-pair button', words: t.Reading.sideBySide });
    await expectVisible(page, { css: '.second' }, 0);

    await page.open(`${server.url}${glossaryPlace(locale).path}`);
    await expectPlace(page, glossaryPlace(locale), locale);
    await expectAsBuilt(page, glossaryPlace(locale).path);
    await picture(page, `glossary-${locale}`);

    // The interface's language keeps the page.
    await page.press({ css: '.languages a', words: languageNames[other] });
    await expectPlace(page, glossaryPlace(other), other);
    await page.run(() => history.back());
    expect(await page.run(() => history.length)).toBeGreaterThan(1);
  });
}
