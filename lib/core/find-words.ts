import { kind, kindOf, letterNumbers } from './link-characters';
import { base } from './link-hash';
import { longestWord, WordScanner } from './link-words';

const [s = 0, dot = 0] = letterNumbers('s.');

/**
 * Reads a text as the index of stories keeps it: folded words, the dots of acronyms and the English 's
 * left out (U.S. is us, Iraq's is iraq). A half-space and a hyphen end a word: what they join is found
 * by its parts. Words longer than `longestWord` are passed over, in stories and in queries alike.
 */
export class TermReader {
  /** The folded units of the word, the first `length` of them. */
  readonly units = new Uint16Array(longestWord);
  length = 0;
  hash = 0;
  readonly word = new WordScanner();

  reset(text: string): void {
    this.word.reset(text);
  }

  /** Reads the next word. @returns false at the end of the text */
  next(): boolean {
    const { word, units } = this;
    do if (!word.next()) return false;
    while (word.length > longestWord);
    const last = word.length - 1;
    const end = word.apostrophe === last && last > 0 && word.unit(last) === s ? last : word.length;
    let length = 0;
    let hash = 0;
    for (let index = 0; index < end; index++) {
      const unit = word.unit(index);
      if (unit === dot) continue;
      units[length++] = unit;
      hash = (Math.imul(hash, base) + unit) | 0;
    }
    this.length = length;
    this.hash = hash;
    return true;
  }
}

/** A word of a text: folded, and its range there (UTF-16), with the marks on its last letter. */
export type FoundWord = {
  text: string;
  start: number;
  end: number;
  /** Whether nothing but a half-space parts it from the word before: both are one written word. */
  glued: boolean;
  /** Whether nothing but a half-space or a hyphen does. */
  soft: boolean;
};

/** The words of a text, as the index keeps them. */
export function wordsIn(text: string): FoundWord[] {
  const reader = new TermReader();
  const words: FoundWord[] = [];
  reader.reset(text);
  let before = 0;
  while (reader.next()) {
    const { units, length, word } = reader;
    const soft = words.length > 0 && isSoft(text, before, word.start);
    words.push({
      text: String.fromCharCode(...units.subarray(0, length)),
      start: word.start,
      end: word.stop,
      glued: soft && word.glued,
      soft,
    });
    before = word.stop;
  }
  return words;
}

const softKinds: ReadonlySet<number> = new Set([kind.hyphen, kind.halfSpace, kind.deleted, kind.apostrophe]);

function isSoft(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!softKinds.has(kindOf(text.charCodeAt(at)))) return false;
  return true;
}
