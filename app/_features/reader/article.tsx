import { memo } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { directions, type Locale } from '@/lib/core/locale';
import { CorrectedLine } from './corrections.client';
import { Paragraph } from './paragraph.client';
import type { Second } from './second';
import { SecondParagraph } from './second-paragraph';
import { publishedOn, type StoryView } from './story-view';
import type { StoryWords } from './words';

type HeadProps = { view: StoryView; interfaceLocale: Locale; breaking: string; words: StoryWords };

/** A story's head, in its own language. Like its text, drawn again only where it changes: both are long. */
export const StoryHead = memo(function StoryHead({ view, interfaceLocale, breaking, words }: HeadProps) {
  const { text, locale } = view;
  const formats = useFormats(locale);
  return (
    <header className="story-head" lang={locale} dir={directions[locale]}>
      {view.breaking && <p className="breaking">{breaking}</p>}
      <h1 data-place="headline">{text.headline}</h1>
      <p className="standfirst">{text.standfirst}</p>
      <p className="dateline">
        <time dateTime={view.published}>{publishedOn(view, formats)}</time>
        <span className="dateline-place">{text.dateline}</span>
      </p>
      <p className="source-line">{text.sourceLine}</p>
      <CorrectedLine corrections={view.corrections} locale={interfaceLocale} words={words} />
    </header>
  );
});

type BodyProps = {
  view: StoryView;
  interfaceLocale: Locale;
  words: StoryWords;
  /** The language beside the story's; null where it stands alone. */
  second: Second | null;
};

/** A story's paragraphs, alone or each with its twin. */
export const StoryBody = memo(function StoryBody({ view, interfaceLocale, words, second }: BodyProps) {
  const { text, locale } = view;
  return (
    <>
      {second?.text && (
        <div className="second-head" lang={second.locale} dir={directions[second.locale]}>
          <h2>{second.text.headline}</h2>
          <p className="standfirst">{second.text.standfirst}</p>
        </div>
      )}
      <div className="story-body" {...(second ? {} : { lang: locale, dir: directions[locale] })}>
        {text.body.map((block, index) => (
          <Paragraph
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are aligned by their number in every language
            key={index}
            number={index + 1}
            slug={view.slug}
            {...{ block, locale, interfaceLocale, words }}
            beside={
              second && (
                <SecondParagraph
                  block={second.text?.body[index]}
                  here={second.text}
                  locale={second.locale}
                  {...{ interfaceLocale, words }}
                />
              )
            }
          />
        ))}
      </div>
    </>
  );
});
