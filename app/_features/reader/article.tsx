import type { ReactNode } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { directions, type Locale } from '@/lib/core/locale';
import type { Block, Span } from '@/lib/core/story';
import { CorrectedLine } from './corrections.client';
import { Mention } from './mention.client';
import type { StoryView } from './story-view';
import type { StoryWords } from './words';

type Props = {
  view: StoryView;
  interfaceLocale: Locale;
  breaking: string;
  words: StoryWords;
  children: ReactNode;
};

/** The story itself, in its own language; `children` (the tools) stand between the head and the text. */
export function Article({ view, interfaceLocale, breaking, words, children }: Props) {
  const { text, locale } = view;
  const formats = useFormats(locale);
  const language = { lang: locale, dir: directions[locale] };
  return (
    <>
      <header className="story-head" {...language}>
        {view.breaking && <p className="breaking">{breaking}</p>}
        <h1 data-place="headline">{text.headline}</h1>
        <p className="standfirst">{text.standfirst}</p>
        <p className="dateline">
          <time dateTime={view.published}>{formats.day(view.published)}</time>
          <span className="dateline-place">{text.dateline}</span>
        </p>
        <p className="source-line">{text.sourceLine}</p>
        <CorrectedLine corrections={view.corrections} locale={interfaceLocale} words={words} />
      </header>
      {children}
      <div className="story-body" {...language}>
        {text.body.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are aligned by their number in every language
          <Paragraph key={index} number={index + 1} block={block} interfaceLocale={interfaceLocale} />
        ))}
      </div>
    </>
  );
}

function Paragraph({
  number,
  block,
  interfaceLocale,
}: {
  number: number;
  block: Block;
  interfaceLocale: Locale;
}) {
  return (
    <p id={`p${number}`} data-place={`p${number}`}>
      {block.spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their order
        <SpanText key={index} span={span} interfaceLocale={interfaceLocale} />
      ))}
    </p>
  );
}

function SpanText({ span, interfaceLocale }: { span: Span; interfaceLocale: Locale }) {
  if (typeof span === 'string') return span;
  return (
    <Mention term={span.term} locale={interfaceLocale}>
      {span.text}
    </Mention>
  );
}
