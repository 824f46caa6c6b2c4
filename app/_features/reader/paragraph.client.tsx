'use client';

import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { directions, type Locale } from '@/lib/core/locale';
import type { Block } from '@/lib/core/story';
import { filled } from '@/lib/i18n/filled';
import { Spans } from './second-paragraph';
import type { StoryWords } from './words';

/** Loaded when the first number is tapped. */
const Peek = lazy(() => import('./peek.client').then((part) => ({ default: part.Peek })));

type Props = {
  slug: string;
  number: number;
  locale: Locale;
  interfaceLocale: Locale;
  block: Block;
  words: StoryWords;
  /** The same paragraph in the language beside it; null where there is none beside it. */
  beside: ReactNode | null;
};

/** A paragraph and its number, which shows it in the other language, in place, and what can be done with it. */
export function Paragraph({ slug, number, locale, interfaceLocale, block, words, beside }: Props) {
  const [open, setOpen] = useState(false);
  const formats = useFormats(interfaceLocale);
  const panel = useId();
  return (
    <div className="para" id={`p${number}`} data-place={`p${number}`}>
      <p lang={beside ? locale : undefined} dir={beside ? directions[locale] : undefined}>
        <Spans block={block} interfaceLocale={interfaceLocale} />
      </p>
      <button
        type="button"
        className="para-number"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={filled(words.paragraph, { number: formats.whole(number) })}
        lang={interfaceLocale}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{formats.whole(number)}</span>
      </button>
      {beside}
      {open && (
        <Suspense>
          <Peek
            id={panel}
            {...{ slug, number, interfaceLocale, words }}
            storyLocale={locale}
            paired={beside !== null}
          />
        </Suspense>
      )}
    </div>
  );
}
