'use client';

import { useDeferredValue } from 'react';
import { changeSettings, useSetting } from '@/app/_data/settings';
import { Icon } from '@/app/_ui/icon';
import { rememberPlace } from '@/app/_ui/place';
import { directions, type Locale, languageNames, locales } from '@/lib/core/locale';
import type { ToolWords } from '@/lib/i18n/tool-words';

type Props = {
  first: Locale;
  second: Locale;
  interfaceLocale: Locale;
  words: ToolWords['Reading'];
};

/** Turns two languages side by side on and off, and says which stands beside the story's. */
export function StoryPair({ first, second, interfaceLocale, words }: Props) {
  const sideBySide = useSetting('sideBySide');
  // The button answers first, what can be chosen comes with the text.
  const open = useDeferredValue(sideBySide);
  const change = (changes: Parameters<typeof changeSettings>[0]) => {
    rememberPlace();
    void changeSettings(changes);
  };
  const swap = () => change({ storyLocale: second === interfaceLocale ? null : second, secondLocale: first });
  return (
    <div className="story-pair">
      <button
        type="button"
        className="chip-button"
        aria-pressed={sideBySide}
        onClick={() => change({ sideBySide: !sideBySide })}
      >
        <Icon name="pair" />
        {words.sideBySide}
      </button>
      {open && (
        <>
          <fieldset className="pair-choice">
            <legend className="hidden">{words.secondLanguage}</legend>
            {locales
              .filter((locale) => locale !== first)
              .map((locale) => (
                <label key={locale} className="pair-option">
                  <input
                    type="radio"
                    name="second"
                    checked={locale === second}
                    onChange={() => change({ secondLocale: locale })}
                  />
                  <span lang={locale} dir={directions[locale]}>
                    {languageNames[locale]}
                  </span>
                </label>
              ))}
          </fieldset>
          <button type="button" className="icon-button" aria-label={words.swap} onClick={swap}>
            <Icon name="swap" />
          </button>
        </>
      )}
    </div>
  );
}
