'use client';

import '@/app/_styles/place.css';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useFormats } from '@/app/_data/use-formats';
import { useToolWords } from '@/app/_data/use-tool-words';
import type { Locale } from '@/lib/core/locale';
import { filled } from '@/lib/i18n/filled';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { ParagraphSigns } from './paragraph-signs.client';
import { useReturn } from './use-return';
import { type SeenOf, useSeen } from './use-seen';

type Props = {
  slug: string;
  /** Names the text that is up; null while there is none. */
  shown: string | null;
  locale: Locale;
};

/** Opens a story where it was left, remembers where the reader is, and shows how far that is and what is marked. */
export function ReadingPlace({ slug, shown, locale }: Props) {
  useReturn(slug);
  const seen = useSeen(slug, shown);
  const words = useToolWords(locale)?.Place;
  if (!words) return null;
  return (
    <>
      {seen && <Progress seen={seen} locale={locale} words={words} />}
      <ParagraphSigns slug={slug} shown={shown} locale={locale} words={words} />
    </>
  );
}

type ProgressProps = { seen: SeenOf; locale: Locale; words: ToolWords['Place'] };

/** A thin line on the edge of the top bar, from where the text begins. */
function Progress({ seen: { paragraph, end, all }, locale, words }: ProgressProps) {
  const formats = useFormats(locale);
  const [bar, setBar] = useState<Element | null>(null);
  useEffect(() => setBar(document.querySelector('.top')), []);
  const number = end ? all : paragraph;
  return (
    bar &&
    createPortal(
      <progress
        className="read-so-far"
        max={all}
        value={number}
        aria-label={words.reading}
        aria-valuetext={filled(words.progress, {
          number: formats.whole(number),
          all: formats.whole(all),
        })}
      />,
      bar,
    )
  );
}
