import { isNear } from './find-near';
import { type Clause, type Form, planOf } from './find-plan';
import { type FoundWord, wordsIn } from './find-words';
import { kind, kindOf } from './link-characters';
import type { Locale } from './locale';

/** A piece of a text around what was found in it. Offsets are UTF-16, ends exclusive. */
export type Snippet = {
  /** As written: marks, half-spaces and all. */
  text: string;
  /** Ranges of `text`, ascending: written words as a whole, so that no joined letters are parted. */
  marks: [from: number, to: number][];
  /** Where it begins in the original, and whether something of its paragraph was left out before and after it. */
  start: number;
  before: boolean;
  after: boolean;
};

/** A place where a clause is found, as a range of the text. */
type Hit = { from: number; to: number; clause: number };

/**
 * The piece of a text with the most of what was typed, within one paragraph, cut between words; the
 * beginning of the text where nothing of it is there.
 *
 * @param text a field of a story, in its own language; a headline is marked whole with a `length` of Infinity
 * @param tolerant as `Found` has it
 * @param length in UTF-16 units, about
 */
export function snippetOf(
  text: string,
  locale: Locale,
  typed: string,
  { tolerant = false, length = 120 }: { tolerant?: boolean; length?: number } = {},
): Snippet {
  const hits = hitsIn(text, locale, typed, tolerant);
  const paragraph = (at: number): [from: number, to: number] => {
    const end = text.indexOf('\n', at);
    return [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end];
  };
  if (length >= text.length) return cut(text, hits, 0, text.length, [0, text.length]);
  let best: Hit[] = [];
  let most = 0;
  for (const [index, first] of hits.entries()) {
    const [, end] = paragraph(first.from);
    const near = hits.slice(index).filter(({ to }) => to <= Math.min(end, first.from + length));
    const worth = new Set(near.map(({ clause }) => clause)).size * 1000 + near.length;
    if (near.length > 0 && worth > most) [best, most] = [near, worth];
  }
  const from = best[0]?.from ?? hits[0]?.from ?? 0;
  const to = Math.max(from, ...best.map((hit) => hit.to));
  const [start, end] = paragraph(from);
  const spare = Math.max(0, length - (to - from));
  const ahead = Math.min(spare >> 1, from - start);
  const behind = Math.min(spare - ahead, end - to);
  return cut(
    text,
    hits,
    Math.max(start, from - Math.max(ahead, spare - behind)),
    to + behind,
    [start, end],
    from,
    to,
  );
}

/** @param from to `to` is what must not be cut */
function cut(
  text: string,
  hits: readonly Hit[],
  first: number,
  last: number,
  [start, end]: [number, number],
  from = last,
  to = first,
): Snippet {
  const isSpace = (at: number) => {
    const found = kindOf(text.charCodeAt(at));
    return found === kind.space || found === kind.line;
  };
  let [begin, stop] = [first, last];
  if (begin > start) while (begin < from && !isSpace(begin - 1)) begin++;
  if (stop < end) while (stop > to && !isSpace(stop)) stop--;
  while (begin < stop && isSpace(begin)) begin++;
  while (stop > begin && isSpace(stop - 1)) stop--;
  return {
    text: text.slice(begin, stop),
    marks: joined(hits.filter((hit) => hit.from >= begin && hit.to <= stop)).map(([at, until]) => [
      at - begin,
      until - begin,
    ]),
    start: begin,
    before: begin > start,
    after: stop < end,
  };
}

function joined(hits: readonly Hit[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const { from, to } of hits) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** Every place where a clause of what was typed is found, in order. */
function hitsIn(text: string, locale: Locale, typed: string, tolerant: boolean): Hit[] {
  const words = wordsIn(text);
  const plan = planOf(typed, tolerant);
  const hits: Hit[] = [];
  words.forEach((_, index) => {
    plan.forEach((clause, number) => {
      const after = endOf(clause, 0, words, index, locale);
      if (after < 0) return;
      // What a half-space joins is one written word.
      let [first, last] = [index, after - 1];
      while (words[first]?.glued) first--;
      while (words[last + 1]?.glued) last++;
      hits.push({ from: words[first]?.start ?? 0, to: words[last]?.end ?? 0, clause: number });
    });
  });
  return hits;
}

/** After which word a clause ends that is found at a word; -1 where it is not. */
function endOf(
  clause: Clause,
  step: number,
  words: readonly FoundWord[],
  at: number,
  locale: Locale,
): number {
  const here = clause[step]?.[locale];
  if (!here) return at;
  const word = words[at]?.text;
  if (word === undefined) return -1;
  const ends: number[] = [];
  const goOn = (next: number, from: number) => ends.push(endOf(clause, next, words, from, locale));
  if ([...here.forms, ...here.also].some((form) => isForm(word, form))) goOn(step + 1, at + 1);
  if (here.joined.some((form) => isForm(word, form))) goOn(step + 2, at + 1);
  const next = words[at + 1]?.text;
  if (next !== undefined && here.pairs.some(([one, two]) => isForm(word, one) && isForm(next, two)))
    goOn(step + 1, at + 2);
  return Math.max(-1, ...ends);
}

function isForm(word: string, form: Form): boolean {
  if (form.errors > 0) return isNear(word, form);
  return form.prefix ? word.startsWith(form.text) : word === form.text;
}
