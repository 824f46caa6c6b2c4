'use client';

import '@/app/_styles/share.css';
import type { Locale } from '@/lib/core/locale';
import { ParagraphActs } from './paragraph-acts.client';
import { ParagraphMarks } from './paragraph-marks.client';
import { useSecond } from './second';
import { SecondParagraph } from './second-paragraph';
import type { StoryWords } from './words';

type Twin = {
  slug: string;
  /** Of the paragraph, from 1. */
  number: number;
  storyLocale: Locale;
  interfaceLocale: Locale;
  words: StoryWords;
};
type Props = Twin & {
  id: string;
  /** Whether it stands beside its twin already. */
  paired: boolean;
};

/** Below a paragraph: itself in the other language, and what can be done with it. */
export function Peek({ id, paired, ...twin }: Props) {
  return (
    <div id={id} className="peek">
      {!paired && <OtherLanguage {...twin} />}
      <ParagraphActs {...twin} />
      <ParagraphMarks {...twin} />
    </div>
  );
}

function OtherLanguage({ slug, number, storyLocale, interfaceLocale, words }: Twin) {
  const { locale, text } = useSecond(slug, storyLocale, interfaceLocale);
  return (
    <SecondParagraph block={text?.body[number - 1]} here={text} {...{ locale, interfaceLocale, words }} />
  );
}
