import type { Locale } from './locale';

/** A stretch of a text, in UTF-16 units; `to` is the first that is outside. */
export type Stretch = { from: number; to: number };

/**
 * Longest stretch that is spoken at once, in UTF-16 units: at some 12 to 15 a second it takes under 15 seconds,
 * after which some browsers fall silent in the middle of an utterance.
 */
export const longestSpoken = 180;
/** A clause shorter than this is not worth a pause of its own. */
const shortestClause = 40;

/** What ends a sentence where the browser has no `Intl.Segmenter`, with the marks that close after it. */
const endMarks = /[.!?؟۔…]+["'”’»)\]]*\s+(?![\p{Ll}])/gu;

/** After these a name follows, so that the full stop ends no sentence; single letters are initials. */
const beforeName =
  /(?<![\p{L}\p{M}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Rev|Hon|St|Mt|Ft|No|vs)\.$/u;
/** U.S., ق.م.: these may also end a sentence. */
const initialism = /(?<![\p{L}\p{M}])(?:\p{L}\.){2,}$/u;
const timeOfDay = /(?<![\p{L}\p{M}])[ap]\.m\.$/iu;
/** A question or a cry that is quoted; who said so may follow: “Will you go?” she asked. */
const quoted = /[?!]["'”’»)\]]+$/u;
/** What begins a sentence rather than goes on with a name. */
const opening =
  /^["“‘(]?(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|For|His|Her|Its|Their|This|That)\b/u;

/**
 * The sentences of a text in order, without the white space around them; what is longer than `longest` is parted
 * where a clause ends, else between words. Nothing that is written is left out.
 *
 * @param Segmenter the platform's, or null where it has none
 */
export function sentencesIn(
  text: string,
  locale: Locale,
  longest = longestSpoken,
  Segmenter: typeof Intl.Segmenter | null = Intl.Segmenter ?? null,
): Stretch[] {
  const starts = Segmenter
    ? [...new Segmenter(locale, { granularity: 'sentence' }).segment(text)].map(({ index }) => index)
    : [0, ...[...text.matchAll(endMarks)].map((match) => match.index + match[0].length)];
  const sentences: Stretch[] = [];
  starts.forEach((start, index) => {
    const one = trimmed(text, { from: start, to: starts[index + 1] ?? text.length });
    if (one.from === one.to) return;
    const last = sentences.at(-1);
    if (last && goesOn(text.slice(last.from, last.to), text.slice(one.from, one.to))) last.to = one.to;
    else sentences.push(one);
  });
  return sentences.flatMap((sentence) => parted(text, sentence, longest));
}

/** Whether what was taken for a new sentence goes on with the one before. */
function goesOn(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (quoted.test(before)) return /^\p{Ll}/u.test(after);
  if (timeOfDay.test(before)) return false;
  return (beforeName.test(before) || initialism.test(before)) && !opening.test(after);
}

/** A sentence in pieces of at most `longest` units. */
function parted(text: string, sentence: Stretch, longest: number): Stretch[] {
  const pieces: Stretch[] = [];
  let { from } = sentence;
  while (sentence.to - from > longest) {
    const cut = from + cutIn(text.slice(from, from + longest + 1), longest);
    pieces.push(trimmed(text, { from, to: cut }));
    from = trimmed(text, { from: cut, to: sentence.to }).from;
  }
  return [...pieces, { from, to: sentence.to }];
}

/** After the last clause that fits, else after the last word; a word longer than all is cut between characters. */
function cutIn(text: string, longest: number): number {
  const ends = (marks: RegExp) =>
    [...text.matchAll(marks)]
      .map(({ index, 0: mark }) => index + mark.length)
      .filter((end) => end <= longest);
  const clause = ends(/[,،;؛:—–]["”’»)\]]*(?=\s)/gu).findLast(
    (end) => end >= Math.min(shortestClause, longest / 2),
  );
  if (clause) return clause;
  const word = ends(/\S(?=\s)/gu).at(-1);
  if (word) return word;
  const low = text.charCodeAt(longest);
  return low >= 0xdc00 && low <= 0xdfff ? longest - 1 : longest;
}

function trimmed(text: string, { from, to }: Stretch): Stretch {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}
