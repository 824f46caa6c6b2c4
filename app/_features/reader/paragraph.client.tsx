'use client';

import { type ReactNode, useId, useState } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { directions, type Locale } from '@/lib/core/locale';
import type { Block, Span } from '@/lib/core/story';
import { filled } from '@/lib/i18n/filled';
import { Mention } from './mention.client';
import { useSecond } from './second';
import type { StoryWords } from './words';

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

/** A paragraph and its number, which shows it in the other language, in place. */
export function Paragraph({ slug, number, locale, interfaceLocale, block, words, beside }: Props) {
  const [open, setOpen] = useState(false);
  const formats = useFormats(interfaceLocale);
  const panel = useId();
  return (
    <div className="para" id={`p${number}`} data-place={`p${number}`}>
      {!beside && (
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
      )}
      <p lang={beside ? locale : undefined} dir={beside ? directions[locale] : undefined}>
        <Spans block={block} interfaceLocale={interfaceLocale} />
      </p>
      {beside}
      {open && !beside && (
        <Peek id={panel} {...{ slug, number, interfaceLocale, words }} storyLocale={locale} />
      )}
    </div>
  );
}

type PeekProps = Pick<Props, 'slug' | 'number' | 'interfaceLocale' | 'words'> & {
  id: string;
  storyLocale: Locale;
};

function Peek({ id, slug, number, storyLocale, interfaceLocale, words }: PeekProps) {
  const { locale, text } = useSecond(slug, storyLocale, interfaceLocale, true);
  return (
    <div id={id} className="peek">
      <SecondParagraph block={text?.body[number - 1]} here={text} {...{ locale, interfaceLocale, words }} />
    </div>
  );
}

type SecondProps = {
  block: Block | undefined;
  /** Whether its language is here; undefined until that is known. */
  here: unknown;
  locale: Locale;
  interfaceLocale: Locale;
  words: StoryWords;
};

/** A paragraph of the second language, or why there is none. */
export function SecondParagraph({ block, here, locale, interfaceLocale, words }: SecondProps) {
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

function Spans({ block, interfaceLocale }: { block: Block; interfaceLocale: Locale }) {
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
