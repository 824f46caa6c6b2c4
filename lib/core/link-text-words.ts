import { isConjunction, isPreposition, mayHavePrefix } from './link-affixes';
import { kind, kindOf, letter, letterNumbers } from './link-characters';
import { hashBefore, powers } from './link-hash';
import { longestWord, type WordLog, WordScanner } from './link-words';
import type { Locale } from './locale';

const [lam = 0, alef = 0, zero = 0, nine = 0, letterS = 0] = letterNumbers('لا09s');

/** What stands before a word. */
export const parting = { none: 0, sign: 1, sentence: 2 } as const;

/** Ends of sentences; a blank line ends one too. */
const sentenceEnd = /[.!?؟۔…][\s"»”’)]*(?=\s)|\n[^\S\n]*\n/u;

/** Not looked at yet, in `partings` and in `restCounts`. */
const unknown = 255;

/**
 * The words of a text as guards look at them: folded, without the possessive 's, with what parts each from
 * the one before. A scanner notes them on its way; what takes more than that waits until a guard asks.
 */
export class TextWords implements WordLog {
  count = 0;
  /** By word: the hash and the number of its folded units, its range. */
  hashes = new Int32Array(64);
  lengths = new Uint8Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Of an Arabic word the hashes of what is left without و ف ب ل ك before it, from three times its number on. */
  rests = new Int32Array(3 * 64);
  private partings = new Uint8Array(64);
  private restCounts = new Uint8Array(64);
  private text = '';
  private readonly scanner = new WordScanner();

  constructor(private readonly locale: Locale) {}

  begin(text: string): void {
    this.text = text;
    this.count = 0;
  }

  /** Lets go of the text, and of the memory of a long one. */
  forget(): void {
    this.begin('');
    this.scanner.reset('');
    if (this.hashes.length > 4096) this.grow(64);
  }

  /** Notes all words of a text. */
  read(text: string): this {
    const { scanner } = this;
    this.begin(text);
    scanner.log = this;
    scanner.reset(text);
    while (scanner.next());
    scanner.log = null;
    return this;
  }

  note(
    { text, gap, apostrophe }: WordScanner,
    index: number,
    hash: number,
    length: number,
    start: number,
    end: number,
  ): void {
    if (index >= this.hashes.length) this.grow(2 * index);
    const possessive = apostrophe === length - 1 && kindOf(text.charCodeAt(end - 1)) === letterS;
    this.hashes[index] = possessive ? hashBefore(hash, letterS) : hash;
    this.lengths[index] = Math.min(possessive ? length - 1 : length, longestWord);
    this.starts[index] = start;
    this.ends[index] = end;
    this.partings[index] = gap === 0 ? parting.none : unknown;
    this.restCounts[index] = unknown;
    this.count = index + 1;
  }

  /** What stands before a word. */
  partingBefore(index: number): number {
    const known = this.partings[index] as number;
    if (known !== unknown) return known;
    const from = index === 0 ? 0 : (this.ends[index - 1] as number);
    const found = partingIn(this.text.slice(from, (this.starts[index] as number) + 1));
    this.partings[index] = found;
    return found;
  }

  /** How many `rests` a word has. */
  restCount(index: number): number {
    if (this.locale !== 'ar') return 0;
    const known = this.restCounts[index] as number;
    if (known !== unknown) return known;
    const found = this.readRests(index);
    this.restCounts[index] = found;
    return found;
  }

  /** Takes each run of و ف ب ل ك away that the word might begin with; ل takes the ا of ال away. */
  private readRests(index: number): number {
    const length = this.lengths[index] as number;
    const first = kindOf(this.text.charCodeAt(this.starts[index] as number));
    if (length < 2 || (first >= letter && !mayHavePrefix(first))) return 0;
    const word = this.word(index);
    let rest = this.hashes[index] as number;
    let count = 0;
    for (let letters = 1; letters <= 2 && letters < length; letters++) {
      const unit = word.charCodeAt(letters - 1);
      const preposition = isPreposition(unit);
      if (!preposition && (letters === 2 || !isConjunction(unit))) break;
      rest = (rest - Math.imul(unit, powers[length - letters] as number)) | 0;
      this.rests[3 * index + count++] = rest;
      if (unit === lam && word.charCodeAt(letters) === lam)
        this.rests[3 * index + count++] = (rest + Math.imul(alef, powers[length - letters] as number)) | 0;
      if (preposition) break;
    }
    return count;
  }

  /** Whether a word begins with a digit. */
  isNumber(index: number): boolean {
    const first = kindOf(this.text.charCodeAt(this.starts[index] as number));
    return first >= zero && first <= nine;
  }

  /** The folded units of a word. */
  word(index: number): string {
    const { scanner } = this;
    scanner.reset(this.text, this.starts[index]);
    scanner.next();
    return String.fromCharCode(...scanner.units.subarray(0, this.lengths[index]));
  }

  private grow(size: number): void {
    const kept = Math.min(size, this.count);
    this.hashes = resized(this.hashes, size, kept);
    this.lengths = resized(this.lengths, size, kept);
    this.starts = resized(this.starts, size, kept);
    this.ends = resized(this.ends, size, kept);
    this.partings = resized(this.partings, size, kept);
    this.rests = resized(this.rests, 3 * size, 3 * kept);
    this.restCounts = resized(this.restCounts, size, kept);
  }
}

function resized<T extends Int32Array | Uint8Array>(array: T, size: number, kept: number): T {
  const next = new (array.constructor as new (size: number) => T)(size);
  next.set(array.subarray(0, kept));
  return next;
}

function partingIn(gap: string): number {
  return sentenceEnd.test(gap) ? parting.sentence : parting.sign;
}

const between = new WordScanner();

/** What parts a place in a text from the word that follows it, if nothing but signs is between. */
export function partingBetween(text: string, from: number, to: number): number {
  if (to === from + 1 && kindOf(text.charCodeAt(from)) === kind.space) return parting.none;
  between.reset(`x${text.slice(from, to)}x`);
  between.next();
  between.next();
  return between.gap === 0 ? parting.none : partingIn(`${text.slice(from, to)}x`);
}
