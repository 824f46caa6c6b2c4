import { directions, type Locale } from './locale';
import { type Block, type StoryText, spanText } from './story';

/** The marks of a quotation, and those of one within it (CLDR; guillemets in Arabic, as its newspapers have them). */
const marks: Record<Locale, readonly [open: string, close: string, innerOpen: string, innerClose: string]> = {
  en: ['“', '”', '‘', '’'],
  ar: ['«', '»', '‹', '›'],
  fa: ['«', '»', '‹', '›'],
};

/** A run in the other script, from its first letter to its last letter or figure. */
const other = {
  ltr: /\p{Script=Arabic}(?:[^\p{Script=Latin}0-9“”‘’()]*\p{Script=Arabic})?/gu,
  rtl: /\p{Script=Latin}(?:[^\p{Script=Arabic}٠-٩«»‹›()]*[\p{Script=Latin}0-9])?/gu,
};

/** First-strong isolate and its end (UAX 9). */
const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * A paragraph as others may paste it: in the marks of its language, then headline, source, day and link, a
 * line each. Whatever the direction of the text it comes to stand in, it keeps its own: lines are isolated,
 * and so are names of the other script within them. The link is not: with such a sign at its end it leads
 * nowhere, and alone in its line it needs none.
 *
 * @param text the story's text in `locale`
 * @param day as it is to be written
 * @param link the paragraph's whole address
 */
export function quotation(block: Block, text: StoryText, locale: Locale, day: string, link: string): string {
  const [open, close, innerOpen, innerClose] = marks[locale];
  const words = block.spans.map(spanText).join('').replaceAll(open, innerOpen).replaceAll(close, innerClose);
  const lines = [open + words + close, text.headline, text.sourceLine, day].map((line) =>
    isolated(line.replace(other[directions[locale]], isolated)),
  );
  return [...lines, link].join('\n');
}
