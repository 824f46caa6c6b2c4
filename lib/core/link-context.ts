import type { InContext } from './glossary';
import { isPossessive, longestWord, WordScanner } from './link-words';
import type { Locale } from './locale';

/** How far `near` looks to either side, in words, and how much text is read for it at most. */
const nearWords = 12;
const nearUnits = 240;

/** A sign between two words, so that no phrase reaches over it. */
const barrier = '\u0000';

/** In a guard's phrase, any number. */
const anyNumber = '0';

/** Ends of sentences; a blank line ends one too. */
const sentenceEnd = /[.!?؟۔…][\s"»”’)]*(?=\s)|\n[^\S\n]*\n/gu;

/** The folded words of a sentence on both sides of a mention, nearest last and nearest first. */
export type Surroundings = { before: string[]; after: string[] };

/**
 * Reads what surrounds a mention, within its sentence.
 *
 * @param start of the written word, as is `end`
 * @param clitics folded letters of the first word that are none of the mention's, each a word of its own here
 */
export function surroundings(text: string, start: number, end: number, clitics: string): Surroundings {
  const left = text.slice(Math.max(0, start - nearUnits), start);
  const right = text.slice(end, end + nearUnits);
  const lastEnd = [...left.matchAll(sentenceEnd)].at(-1);
  const firstEnd = right.search(sentenceEnd);
  // A stand-in for the mention shows what parts it from its neighbours.
  const before = wordsOf(`${lastEnd ? left.slice(lastEnd.index + lastEnd[0].length) : left}x`).slice(0, -1);
  const after = wordsOf(`x${firstEnd === -1 ? right : right.slice(0, firstEnd)}`).slice(1);
  return {
    before: [...before.slice(-nearWords), ...clitics],
    after: after.slice(0, nearWords),
  };
}

/** Words without the possessive 's, with a barrier between two that a sign parts. */
function wordsOf(text: string): string[] {
  const scanner = new WordScanner();
  const words: string[] = [];
  scanner.reset(text);
  while (scanner.next()) {
    if (scanner.gap !== 0 && words.length > 0) words.push(barrier);
    const length = Math.min(scanner.length, longestWord) - (isPossessive(scanner) ? 1 : 0);
    words.push(String.fromCharCode(...scanner.units.subarray(0, length)));
  }
  return words;
}

/** Whether any of the named surroundings is there. */
export function isIn(
  contexts: readonly InContext[],
  { before, after }: Surroundings,
  locale: Locale,
): boolean {
  const spoken = [...before, barrier, ...after];
  const article = locale === 'en' && before.at(-1) === 'al';
  return contexts.some(
    (context) =>
      context.after?.some((phrase) => {
        const words = phraseOf(phrase);
        return (
          standsAt(before, before.length - words.length, words, locale) ||
          // Of a name like Adel al-Maliki the last part alone may have been found.
          (article && standsAt(before, before.length - 1 - words.length, words, locale))
        );
      }) ||
      context.before?.some((phrase) => standsAt(after, 0, phraseOf(phrase), locale)) ||
      context.near?.some((phrase) => {
        const words = phraseOf(phrase);
        return spoken.some((_, at) => standsAt(spoken, at, words, locale));
      }),
  );
}

const phrases = new Map<string, readonly string[]>();

function phraseOf(phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known) return known;
  const words = wordsOf(phrase);
  phrases.set(phrase, words);
  return words;
}

function standsAt(words: readonly string[], at: number, phrase: readonly string[], locale: Locale): boolean {
  if (at < 0 || at + phrase.length > words.length || phrase.length === 0) return false;
  return phrase.every((word, index) => {
    const there = words[at + index] ?? '';
    if (there === word || (word === anyNumber && /^\d/.test(there))) return true;
    return index === 0 && locale === 'ar' && withoutClitics(there).includes(word);
  });
}

/** A word without each run of و ف ب ل ك that it might begin with; ل takes the ا of ال away. */
function withoutClitics(word: string): string[] {
  const found: string[] = [];
  for (const clitics of [/^[وف]/u, /^[وف]?[بلک]/u]) {
    const letters = clitics.exec(word)?.[0];
    if (letters === undefined) continue;
    const rest = word.slice(letters.length);
    found.push(rest);
    if (letters.endsWith('ل') && rest.startsWith('ل')) found.push(`ا${rest}`);
  }
  return found;
}
