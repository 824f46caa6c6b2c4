import { type Compact, compact, type Offsets, rangeIn } from './search-text';

/** The words of definitions, sorted, and for each the numbers of the definitions that have it. */
export type Definitions = {
  words: string[];
  /** Of each word, where its numbers begin in `numbers`; one more at the end. */
  begins: Uint32Array;
  numbers: Uint32Array;
  /** How many definitions there are. */
  count: number;
};

export function makeDefinitions(definitions: readonly string[]): Definitions {
  const found = new Map<string, number[]>();
  // Words come back: each is folded once, whatever clings to it.
  const known = new Map<string, number[][]>();
  const numbersOf = (word: string): number[] => {
    const numbers = found.get(word) ?? [];
    found.set(word, numbers);
    return numbers;
  };
  definitions.forEach((definition, number) => {
    for (const written of definition.split(/\s+/)) {
      const lists = known.get(written) ?? definitionWords(compact(written)).map(numbersOf);
      known.set(written, lists);
      for (const numbers of lists) if (numbers.at(-1) !== number) numbers.push(number);
    }
  });
  const words = [...found.keys()].sort();
  const begins = new Uint32Array(words.length + 1);
  words.forEach((word, index) => {
    begins[index + 1] = (begins[index] ?? 0) + (found.get(word)?.length ?? 0);
  });
  const numbers = new Uint32Array(begins[words.length] ?? 0);
  words.forEach((word, index) => {
    numbers.set(found.get(word) ?? [], begins[index]);
  });
  return { words, begins, numbers, count: definitions.length };
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
  { words, begins, numbers, count }: Definitions,
  typed: readonly string[],
  found: (number: number, whole: boolean) => void,
): void {
  const has = new Uint8Array(count);
  typed.forEach((word, index) => {
    const last = index === typed.length - 1;
    for (const form of [word, `ال${word}`]) {
      for (let at = firstAt(words, form); words[at]?.startsWith(form); at++) {
        const whole = words[at] === form;
        if (!whole && !(last && word.length >= 3)) break;
        for (let one = begins[at] ?? 0; one < (begins[at + 1] ?? 0); one++) {
          const number = numbers[one] ?? 0;
          if ((has[number] ?? 0) < index) continue;
          has[number] = index + 1;
          if (last) found(number, whole);
        }
      }
    }
  });
}

function firstAt(words: readonly string[], form: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < form) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const begins = (at: number) =>
    [at, at + 2].find((one) => text.startsWith(word, one) && (one === at || text.startsWith('ال', at)));
  const ends = (at: number) => at === text.length || starts.includes(at);
  const candidates = starts.map(begins).filter((at) => at !== undefined);
  const at = candidates.find((one) => ends(one + word.length)) ?? candidates[0] ?? 0;
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
