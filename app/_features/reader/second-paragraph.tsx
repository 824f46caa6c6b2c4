import { directions, type Locale } from '@/lib/core/locale';
import type { Block, Span } from '@/lib/core/story';
import { Mention } from './mention.client';
import type { StoryWords } from './words';

type Props = {
  block: Block | undefined;
  /** Whether its language is here; undefined until that is known. */
  here: unknown;
  locale: Locale;
  interfaceLocale: Locale;
  words: StoryWords;
};

/** A paragraph of the second language, or why there is none. */
export function SecondParagraph({ block, here, locale, interfaceLocale, words }: Props) {
  if (block)
    return (
      <p className="second" lang={locale} dir={directions[locale]}>
        <Spans block={block} interfaceLocale={interfaceLocale} />
      </p>
    );
  return (
    <p className="second hint" lang={interfaceLocale} dir={directions[interfaceLocale]} role="status">
      {here === undefined ? words.loading : words.secondMissing}
    </p>
  );
}

/** The words of a paragraph, its names leading to the glossary. */
export function Spans({ block, interfaceLocale }: { block: Block; interfaceLocale: Locale }) {
  return block.spans.map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their order
    <SpanText key={index} span={span} interfaceLocale={interfaceLocale} />
  ));
}

function SpanText({ span, interfaceLocale }: { span: Span; interfaceLocale: Locale }) {
  if (typeof span === 'string') return span;
  return (
    <Mention term={span.term} locale={interfaceLocale}>
      {span.text}
    </Mention>
  );
}
