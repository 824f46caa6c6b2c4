'use client';

import type { MouseEvent } from 'react';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';
import type { StoryWords } from './words';

type Props = { slug: string; current: Locale; words: StoryWords; onChoose: (locale: Locale) => void };

/** The story's language, apart from the interface's. Without JavaScript it leads to the page in that language. */
export function StoryLanguage({ slug, current, words, onChoose }: Props) {
  const choose = (event: MouseEvent, locale: Locale) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(locale);
  };
  return (
    <nav className="story-languages" aria-label={words.storyLanguage}>
      <span className="story-tools-label">{words.storyLanguage}</span>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={addressOf({ name: 'story', locale, slug })}
              lang={locale}
              hrefLang={locale}
              dir={directions[locale]}
              aria-current={locale === current ? 'true' : undefined}
              onClick={(event) => choose(event, locale)}
            >
              {languageNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
