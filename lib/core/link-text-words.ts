import { isPossessive } from './link-affixes';
import { kind, kindOf, letterNumbers } from './link-characters';
import { powers } from './link-hash';
import { longestWord, WordScanner } from './link-words';
import type { Locale } from './locale';

const [waw = 0, feh = 0, beh = 0, lam = 0, kaf = 0, alef = 0] = letterNumbers('وفبلکا');

const [zero = 0, nine = 0] = letterNumbers('09');

/** What stands before a word. */
export const parting = { none: 0, sign: 1, sentence: 2 } as const;

/** Ends of sentences; a blank line ends one too. */
const sentenceEnd = /[.!?؟۔…][\s"»”’)]*(?=\s)|\n[^\S\n]*\n/u;

/**
 * The words of a text as guards look at them: folded, without the possessive 's, with what parts each from
 * the one before. A text is read once, and only if a guard asks. Numbers of words are the scanner's.
 */
export class TextWords {
  count = 0;
  /** By word: the hash and the number of its folded units, its range, what stands before it. */
  hashes = new Int32Array(64);
  lengths = new Uint8Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  partings = new Uint8Array(64);
  /** Of an Arabic word also the hashes of what is left without و ف ب ل ك before it: so many, from three times its number on. */
  rests = new Int32Array(3 * 64);
  restCounts = new Uint8Array(64);
  private text: string | null = null;
  private readonly scanner = new WordScanner();

  constructor(private readonly locale: Locale) {}

  /** The next `read` reads, whatever text it is given; the memory of a long text is let go. */
  forget(): void {
    this.text = null;
    this.scanner.reset('');
    if (this.hashes.length > 4096) this.grow(64);
  }

  read(text: string): this {
    if (this.text !== null) return this;
    this.text = text;
    const { scanner } = this;
    scanner.reset(text);
    this.count = 0;
    for (let stop = 0; scanner.next(); stop = scanner.stop) {
      const index = this.count++;
      if (index === this.hashes.length) this.grow(2 * index);
      const possessive = isPossessive(scanner);
      this.hashes[index] = possessive ? scanner.hashWithoutLast : scanner.hash;
      this.lengths[index] = Math.min(scanner.length - (possessive ? 1 : 0), longestWord);
      this.starts[index] = scanner.start;
      this.ends[index] = scanner.end;
      this.partings[index] =
        scanner.gap === 0 ? parting.none : partingIn(text.slice(stop, scanner.start + 1));
      if (this.locale === 'ar') this.readRests(index);
    }
    return this;
  }

  /** Takes each run of و ف ب ل ك away that the word might begin with; ل takes the ا of ال away. */
  private readRests(index: number): void {
    const { scanner } = this;
    const { length } = scanner;
    let rest = scanner.hash;
    let count = 0;
    for (let letters = 1; letters <= 2 && letters < length && length <= longestWord; letters++) {
      const unit = scanner.unit(letters - 1);
      const preposition = unit === beh || unit === lam || unit === kaf;
      if (!preposition && (letters === 2 || (unit !== waw && unit !== feh))) break;
      rest = (rest - Math.imul(unit, powers[length - letters] as number)) | 0;
      this.rests[3 * index + count++] = rest;
      if (unit === lam && scanner.unit(letters) === lam)
        this.rests[3 * index + count++] = (rest + Math.imul(alef, powers[length - letters] as number)) | 0;
      if (preposition) break;
    }
    this.restCounts[index] = count;
  }

  /** Whether a word begins with a digit. */
  isNumber(index: number): boolean {
    const first = kindOf((this.text ?? '').charCodeAt(this.starts[index] as number));
    return first >= zero && first <= nine;
  }

  /** The folded units of a word. */
  word(index: number): string {
    const { scanner } = this;
    scanner.reset(this.text ?? '', this.starts[index]);
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

function resized<T extends Int32Array | Uint16Array | Uint8Array>(array: T, size: number, kept: number): T {
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
