import type { Locale } from './locale';
import { sentencesIn } from './sentences';
import { type StoryText, spanText } from './story';

/** A sentence as it is spoken: which block of the story it is in, and where in that block's text. */
export type Spoken = { place: SpokenPlace; from: number; to: number; text: string };
/** `p1` is the first paragraph. */
export type SpokenPlace = 'headline' | 'standfirst' | `p${number}`;

/** A story's sentences in the order in which they are read: headline, standfirst, paragraphs. */
export function spokenParts({ headline, standfirst, body }: StoryText, locale: Locale): Spoken[] {
  const blocks: [SpokenPlace, string][] = [
    ['headline', headline],
    ['standfirst', standfirst],
    ...body.map(({ spans }, index): [SpokenPlace, string] => [`p${index + 1}`, spans.map(spanText).join('')]),
  ];
  return blocks.flatMap(([place, text]) =>
    sentencesIn(text, locale).map(({ from, to }) => ({ place, from, to, text: text.slice(from, to) })),
  );
}
