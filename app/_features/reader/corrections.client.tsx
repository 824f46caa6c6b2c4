'use client';

import type { MouseEvent } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { Foreign } from '@/app/_ui/foreign';
import { goToFragment } from '@/app/_ui/fragment';
import { Written } from '@/app/_ui/written';
import type { Locale } from '@/lib/core/locale';
import { filled } from '@/lib/i18n/filled';
import type { ShownCorrection } from './story-view';
import type { StoryWords } from './words';

const id = 'corrections';

type Props = { corrections: readonly ShownCorrection[]; locale: Locale; words: StoryWords };

/** Says in the story's head that it was corrected, and leads to what was; nothing where nothing was. */
export function CorrectedLine({ corrections: [last], locale, words }: Props) {
  const formats = useFormats(locale);
  if (!last) return null;
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goToFragment(`#${id}`);
  };
  return (
    <p className="corrected">
      <a href={`#${id}`} onClick={go}>
        <Foreign locale={locale}>{filled(words.correctedOn, { date: formats.day(last.day) })}</Foreign>
      </a>
    </p>
  );
}

/** What was corrected and when, newest first, in the interface's language; nothing where nothing was. */
export function Corrections({ corrections, locale, words }: Props) {
  const formats = useFormats(locale);
  if (corrections.length === 0) return null;
  return (
    <section id={id} tabIndex={-1} aria-labelledby="story-corrections">
      <h2 id="story-corrections">{words.corrections}</h2>
      <ul className="correction-list">
        {corrections.map(({ day, text }) => (
          <li key={`${day} ${text}`}>
            <time dateTime={day}>{formats.day(day)}</time>
            <p>
              <Written locale={locale}>{text}</Written>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
