'use client';

import type { Locale } from '@/lib/core/locale';
import { ParagraphActs } from './paragraph-acts.client';
import { ParagraphMarks } from './paragraph-marks.client';
import { useSecond } from './second';
import { SecondParagraph } from './second-paragraph';
import type { StoryWords } from './words';

type Props = {
  id: string;
  slug: string;
  /** Of the paragraph, from 1. */
  number: number;
  storyLocale: Locale;
  interfaceLocale: Locale;
  words: StoryWords;
};

/** A paragraph in the other language, below its own. */
export function Peek({ id, slug, number, storyLocale, interfaceLocale, words }: Props) {
  const { locale, text } = useSecond(slug, storyLocale, interfaceLocale);
  return (
    <div id={id} className="peek">
      <SecondParagraph block={text?.body[number - 1]} here={text} {...{ locale, interfaceLocale, words }} />
      <ParagraphActs {...{ slug, number, storyLocale, interfaceLocale }} />
      <ParagraphMarks {...{ slug, number, interfaceLocale }} />
    </div>
  );
}
