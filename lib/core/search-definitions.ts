import { firstFrom } from './search-keys';
import { arabicArticle, type Compact, compact, type Offsets, placesIn, rangeIn } from './search-text';

/** The words of definitions, and for each the numbers of the definitions that have it. */
export type Definitions = { numbers: Map<string, number[]>; sorted: string[] };

export function makeDefinitions(definitions: readonly string[]): Definitions {
  const numbers = new Map<string, number[]>();
  // Words come back: each is folded once, with whatever clings to it.
  const known = new Map<string, number[][]>();
  const numbersOf = (word: string): number[] => {
    const list = numbers.get(word) ?? [];
    numbers.set(word, list);
    return list;
  };
  definitions.forEach((definition, number) => {
    for (const written of definition.split(/\s+/)) {
      const lists = known.get(written) ?? definitionWords(compact(written)).map(numbersOf);
      known.set(written, lists);
      for (const list of lists) if (list.at(-1) !== number) list.push(number);
    }
  });
  return { numbers, sorted: [...numbers.keys()].sort() };
}

/** Each word, and of a word with a half-space or hyphen both its parts and the whole. */
function definitionWords({ text, starts, soft }: Compact): string[] {
  let whole = 0;
  return starts.flatMap((at, index) => {
    const end = starts[index + 1] ?? text.length;
    if (!soft[index]) whole = at;
    const word = text.slice(at, end);
    return soft[index] && !soft[index + 1] ? [word, text.slice(whole, end)] : [word];
  });
}

/**
 * The definitions that have every word, each with or without its Arabic article; the last may be the
 * beginning of a word, from three letters.
 *
 * @param typed without articles
 */
export function definitionsWith(
  { numbers, sorted }: Definitions,
  typed: readonly string[],
  found: (number: number, whole: boolean) => void,
): void {
  const has = new Map<number, number>();
  typed.forEach((word, index) => {
    const last = index === typed.length - 1;
    for (const form of [word, arabicArticle + word]) {
      for (let at = firstFrom(sorted, (one) => one >= form); sorted[at]?.startsWith(form); at++) {
        const whole = sorted[at] === form;
        if (!whole && !(last && word.length >= 3)) break;
        for (const number of numbers.get(sorted[at] ?? '') ?? []) {
          if ((has.get(number) ?? 0) < index) continue;
          has.set(number, index + 1);
          if (last) found(number, whole);
        }
      }
    }
  });
}

/** Characters of a definition shown before and after the word that was found. */
const around = [36, 84] as const;

/** The part of a definition around the last of the typed words, cut between words, and where the word is. */
export function snippet(
  definition: string,
  typed: readonly string[],
): { text: string; range: [start: number, end: number] } {
  const offsets: Offsets = { from: [], to: [] };
  const { text, starts } = compact(definition, offsets);
  const word = typed.at(-1) ?? '';
  const places = placesIn({ text, starts }).map(([at]) => at);
  const candidates = places.filter((at) => text.startsWith(word, at));
  const at =
    candidates.find((one) => [...starts, text.length].includes(one + word.length)) ?? candidates[0] ?? 0;
  const [start, end] = rangeIn(offsets, at, word.length);
  const from = start <= around[0] ? 0 : definition.indexOf(' ', start - around[0]) + 1;
  const until =
    definition.length - end <= around[1] ? definition.length : definition.lastIndexOf(' ', end + around[1]);
  const [first, last] = [Math.min(from, start), Math.max(until, end)];
  const lead = first > 0 ? '… ' : '';
  const tail = last < definition.length ? ' …' : '';
  return {
    text: lead + definition.slice(first, last) + tail,
    range: [lead.length + start - first, lead.length + end - first],
  };
}
