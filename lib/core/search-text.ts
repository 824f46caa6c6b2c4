import { apostrophe, foldedCharacter, halfSpace } from './fold';

/**
 * A text as the search compares it: folded, its letters and digits alone. Without any boundary in it,
 * "al-Qa'ida", "al Qaida" and "alqaida", or کاخ‌سفید, کاخ سفید and کاخسفید, are one and the same:
 * that is how both the joined and the spaced form of a half-space or an apostrophe are found.
 */
export type Compact = {
  text: string;
  /** Where in `text` a word begins, ascending; the first is 0. */
  starts: number[];
  /** Of each start, whether only a half-space or a hyphen parts it from the word before. */
  soft: boolean[];
};

/** For each unit of a compact text, from where to where its character stands in the original (UTF-16). */
export type Offsets = { from: number[]; to: number[] };

/** Letters around these are one word: Shi'ite, U.S. */
const within = new Set([apostrophe, '.', '·']);
const softBoundaries = new Set([halfSpace, '-']);

/** The letters of what `fold` leaves; the common ones are known by their numbers, for speed. */
function isLetter(folded: string): boolean {
  const code = folded.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if ((code >= 0x620 && code <= 0x64a) || (code >= 0x671 && code <= 0x6d3)) return true;
  return /^[\p{L}\p{N}]/u.test(folded);
}

/** @param offsets is filled, where the way back is wanted; marks belong to the letter before them */
export function compact(original: string, offsets?: Offsets): Compact {
  let text = '';
  const starts: number[] = [];
  const soft: boolean[] = [];
  let boundary: 'none' | 'soft' | 'hard' = 'hard';
  let at = 0;
  for (const character of original) {
    const folded = foldedCharacter(character);
    // What folds to nothing, such as harakat, goes with the letter before it.
    if (offsets && folded !== '') close(offsets, at);
    for (const part of folded) {
      if (isLetter(part)) {
        if (boundary !== 'none') {
          starts.push(text.length);
          soft.push(boundary === 'soft');
          boundary = 'none';
        }
        text += part;
        for (let unit = 0; offsets && unit < part.length; unit++) offsets.from.push(at);
      } else if (softBoundaries.has(part)) {
        if (boundary === 'none') boundary = 'soft';
      } else if (!within.has(part)) boundary = 'hard';
    }
    at += character.length;
  }
  if (offsets) close(offsets, at);
  return { text, starts, soft };
}

/** The letters that are open end here. */
function close({ from, to }: Offsets, at: number): void {
  while (to.length < from.length) to.push(at);
}

/** The range of the original that `length` units of its compact text from `start` stand for. */
export function rangeIn({ from, to }: Offsets, start: number, length: number): [start: number, end: number] {
  return [from[start] ?? 0, to[start + length - 1] ?? 0];
}

/** How a place where a typed text may begin to match relates to the name. */
export const Start = { name: 0, afterArticle: 1, word: 2 } as const;

export const arabicArticle = 'ال';
/** "al" and "el", and as the sun letters sound: ar-Ramadi, ash-Sham. */
const assimilated = /^[ae](?:sh|[dnrstz])$/;

function isArticle(word: string, next: string): boolean {
  return /^(?:the|[ae]l)$/.test(word) || (assimilated.test(word) && next.startsWith(word.slice(1)));
}

/** Two letters at least stay: الد is a word of its own. */
function hasArticle(text: string, at: number, end: number): boolean {
  return end - at >= arabicArticle.length + 2 && text.startsWith(arabicArticle, at);
}

/**
 * Every place in a name where a reader may begin to type it: at its start, after its article, at
 * each word, and at each word after its article.
 *
 * @returns pairs of an offset in the compact text and a `Start`
 */
export function placesIn({ text, starts }: Pick<Compact, 'text' | 'starts'>): [at: number, start: number][] {
  const places: [number, number][] = [];
  let next: number = Start.name;
  starts.forEach((at, index) => {
    const end = starts[index + 1] ?? text.length;
    places.push([at, next]);
    const bare = next === Start.name ? Start.afterArticle : Start.word;
    if (hasArticle(text, at, end)) places.push([at + arabicArticle.length, bare]);
    next = end < text.length && isArticle(text.slice(at, end), text.slice(end)) ? bare : Start.word;
  });
  return places;
}

/** A typed text without its article, or null where it has none; "alanbar" counts as having one. */
export function withoutArticle(typed: Compact): string | null {
  const { text, starts } = typed;
  const bare = placesIn(typed).find(([, start]) => start === Start.afterArticle)?.[0];
  if (bare !== undefined) return text.slice(bare);
  return starts.length === 1 && /^[ae]l.{4}/.test(text) ? text.slice(2) : null;
}

/** The words of a compact text without their articles, as ranges of it; an article alone is a word. */
export function bareWords({ text, starts }: Compact): [from: number, to: number][] {
  return starts.flatMap((at, index): [number, number][] => {
    const end = starts[index + 1] ?? text.length;
    if (end < text.length && isArticle(text.slice(at, end), text.slice(end))) return [];
    return [[hasArticle(text, at, end) ? at + arabicArticle.length : at, end]];
  });
}
