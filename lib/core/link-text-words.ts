import { kind, kindOf } from './link-characters';
import { isPossessive, longestWord, WordScanner } from './link-words';

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
  /** By word: the hash, the number and the first of its folded units, its range, what stands before it. */
  hashes = new Int32Array(64);
  lengths = new Uint8Array(64);
  firsts = new Uint16Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  partings = new Uint8Array(64);
  private text: string | null = null;
  private readonly scanner = new WordScanner();

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
      this.firsts[index] = scanner.unit(0);
      this.starts[index] = scanner.start;
      this.ends[index] = scanner.end;
      this.partings[index] =
        scanner.gap === 0 ? parting.none : partingIn(text.slice(stop, scanner.start + 1));
    }
    return this;
  }

  /** The folded units of a word. */
  word(index: number): string {
    const { scanner } = this;
    scanner.reset(this.text ?? '', this.starts[index]);
    scanner.next();
    return String.fromCharCode(...scanner.units.subarray(0, this.lengths[index]));
  }

  private grow(size: number): void {
    const { hashes, lengths, firsts, starts, ends, partings } = this;
    const kept = Math.min(size, this.count);
    this.hashes = new Int32Array(size);
    this.lengths = new Uint8Array(size);
    this.firsts = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.partings = new Uint8Array(size);
    this.hashes.set(hashes.subarray(0, kept));
    this.lengths.set(lengths.subarray(0, kept));
    this.firsts.set(firsts.subarray(0, kept));
    this.starts.set(starts.subarray(0, kept));
    this.ends.set(ends.subarray(0, kept));
    this.partings.set(partings.subarray(0, kept));
  }
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
