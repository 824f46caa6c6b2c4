'use client';

import { useFormats } from '@/app/_data/use-formats';
import { useToolWords } from '@/app/_data/use-tool-words';
import { directions, type Locale } from '@/lib/core/locale';
import { quotation } from '@/lib/core/quotation';
import { Copied, useCopy } from './copy-text.client';
import { storyAddress } from './story-address';
import { useStory } from './use-story';

type Props = {
  slug: string;
  /** Of the paragraph, from 1. */
  number: number;
  storyLocale: Locale;
  interfaceLocale: Locale;
};

/** Copies the link to a paragraph, or its words with where they come from. */
export function ParagraphActs({ slug, number, storyLocale, interfaceLocale }: Props) {
  const words = useToolWords(interfaceLocale)?.Share;
  // Read before it is asked for: browsers let a page copy only within the tap itself.
  const story = useStory(slug, storyLocale);
  const formats = useFormats(storyLocale);
  const { copy, outcome } = useCopy(words?.notCopied ?? '');
  if (!words || story === undefined) return null;
  const link = `${storyAddress(slug, interfaceLocale)}#p${number}`;
  const text = story?.texts[storyLocale];
  const block = text?.body[number - 1];
  return (
    <div className="paragraph-acts" lang={interfaceLocale} dir={directions[interfaceLocale]}>
      <button type="button" className="chip-button" onClick={() => void copy(link, words.linkCopied)}>
        {words.copyLink}
      </button>
      {story && text && block && (
        <button
          type="button"
          className="chip-button"
          onClick={() =>
            void copy(
              quotation(block, text, storyLocale, formats.day(story.published), link),
              words.quotationCopied,
            )
          }
        >
          {words.copyQuotation}
        </button>
      )}
      <Copied outcome={outcome} />
    </div>
  );
}
