import type { FindDocument } from './find-build';
import { fold } from './fold';
import type { Locale } from './locale';

/**
 * The rules of the index once more, written as plainly as can be: a story is a list of words, and whether a
 * word is the one that was typed is asked word by word.
 */
export type Typed = { words: string[]; kind: 'plain' | 'quoted' | 'half-spaced' };

const acronym = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
export const tokens = (text: string) =>
  fold(text)
    .text.replace(acronym, (letters) => letters.replaceAll('.', ''))
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function isWord(typed: string, word: string, locale: Locale): boolean {
  if (typed === word) return true;
  if (locale === 'fa')
    return typed.length > 1 && ['ها', 'های', 'هایی'].some((ending) => word === typed + ending);
  if (locale === 'en') return false;
  const stripped = /^((?:و|ف)?(?:ب|ک)?ال|(?:و|ف)?لل)(.+)$/.exec(typed);
  const bares = [typed];
  const least = stripped?.[1] === 'ال' || (stripped && typed.startsWith('ال')) ? 2 : 3;
  if (stripped && (stripped[2] ?? '').length >= least && typed !== 'الله' && typed !== 'الان')
    bares.push(stripped[2] ?? '');
  return bares.some((bare) => {
    if (word === bare) return true;
    if (!word.endsWith(bare)) return false;
    const before = word.slice(0, word.length - bare.length);
    if (/^[وف]?(?:ب?ال|کال|لل)$/.test(before)) return bare.length >= 2;
    if (!/^[وف]?[بلک]?$/.test(before)) return false;
    return bare.length >= (/[فک]$/.test(before) ? 5 : 3);
  });
}

function begins(typed: string, word: string, locale: Locale): boolean {
  return [...word].some((_, index) => isWord(typed, word.slice(0, index + 1), locale));
}

/** Where a sequence ends that begins at a word, or -1. */
function sequence(
  typed: readonly string[],
  words: readonly string[],
  at: number,
  locale: Locale,
  open: boolean,
  half: boolean,
): number {
  const [first, second, ...rest] = typed;
  if (first === undefined) return at;
  const word = words[at];
  if (word === undefined) return -1;
  const is = (one: string, other: string, last: boolean) =>
    open && last ? begins(one, other, locale) : isWord(one, other, locale);
  const plain = (one: string, other: string, last: boolean) =>
    open && last ? other.startsWith(one) : other === one;
  const last = second === undefined;
  const ends = [-1];
  if (is(first, word, last)) ends.push(sequence(typed.slice(1), words, at + 1, locale, open, half));
  if (second !== undefined && (half || locale === 'fa') && plain(first + second, word, rest.length === 0))
    ends.push(sequence(rest, words, at + 1, locale, open, half));
  if (locale === 'fa')
    for (let split = 2; split <= first.length - 2; split++) {
      const next = words[at + 1];
      if (word === first.slice(0, split) && next !== undefined && plain(first.slice(split), next, last))
        ends.push(sequence(typed.slice(1), words, at + 2, locale, open, half));
    }
  return Math.max(...ends);
}

/** Whether a document has what was typed. @param open whether the last word is only a beginning */
export function has({ locale, fields }: FindDocument, typed: readonly Typed[], open: boolean): boolean {
  const texts = [fields.headline, fields.standfirst, fields.body].map(tokens);
  const clauses = typed.flatMap(({ words, kind }) =>
    kind === 'plain'
      ? words.map((word) => ({ words: [word], half: false }))
      : [{ words, half: kind === 'half-spaced' }],
  );
  const isAlone = (index: number) => clauses[index]?.words.length === 1;
  return clauses.every(({ words, half }, index) => {
    const isLast = index === clauses.length - 1;
    const found = (list: readonly string[], isOpen: boolean) =>
      texts.some((text) => text.some((_, at) => sequence(list, text, at, locale, isOpen, half) >= 0));
    if (found(words, open && isLast)) return true;
    if (locale !== 'fa' || words.length > 1) return false;
    // One word with the one before it or after it.
    return [index - 1, index].some((first) => {
      if (!isAlone(first) || !isAlone(first + 1)) return false;
      const joined = `${clauses[first]?.words[0]}${clauses[first + 1]?.words[0]}`;
      return texts.some((text) =>
        text.some((word) =>
          open && first + 1 === clauses.length - 1 ? word.startsWith(joined) : word === joined,
        ),
      );
    });
  });
}
