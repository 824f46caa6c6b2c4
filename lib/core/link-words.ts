import { characterAt, complexLetters, kind, kindOf, kinds, letter } from './link-characters';
import { base, edgeFirst, edgeLast, type Sieve, sieveBit } from './link-hash';

/** Longer words are passed over: no alias may hold one. */
export const longestWord = 96;

/** A gap that no alias can contain: a blank line, three signs, a dash between spaces. */
const hardGap = -1;

const everyWord: Sieve = { bits: Uint8Array.of(255), shift: 29, edges: new Uint8Array(0) };

/** What is told of every word that a scanner passes, those that its sieve holds back too. */
export type WordLog = {
  note(word: WordScanner, ordinal: number, hash: number, length: number, start: number, end: number): void;
};

/**
 * Reads a text word by word, folded, without making a string or an object for any. A word may hold
 * apostrophes (they are left out: Shi'ite is shiite) and the dots of an acronym (U.S. is u.s).
 * Aliases are read by it too, so that both sides are cut alike.
 */
export class WordScanner {
  /** How many folded units the word has. */
  length = 0;
  hash = 0;
  /** The word's range in the text; its end stands before marks that follow its last letter. */
  start = 0;
  end = 0;
  /** Words read before this one. */
  ordinal = -1;
  /**
   * What parts the word from the one before: 0 for white space, quotation marks, one hyphen or a
   * half-space, all of which count alike; up to two other signs, packed; or `hardGap`.
   */
  gap = 0;
  /** Whether only a half-space stands before the word: it is the same written word as the one before. */
  glued = false;
  /** How many units stand before the last apostrophe in the word; -1 without any. */
  apostrophe = -1;
  text = '';
  log: WordLog | null = null;
  private at = 0;
  private readonly held = new Uint16Array(128);
  private loaded = true;
  /** Whether every unit of the text is one of the word. */
  private plain = true;

  reset(text: string, at = 0, ordinal = -1): void {
    this.text = text;
    this.at = at;
    this.ordinal = ordinal;
  }

  /** Where the word ends, deleted characters after it included: the gap begins here. */
  get stop(): number {
    return this.at;
  }

  /** Goes on where another scanner stands. */
  follow(other: WordScanner): void {
    this.reset(other.text, other.at, other.ordinal);
  }

  /** Reads the next word. @returns false at the end of the text */
  next(): boolean {
    return this.nextOf(everyWord);
  }

  /** Reads on to the next word that a sieve lets through. @returns false at the end of the text */
  nextOf(sieve: Sieve): boolean {
    const { text, log } = this;
    const { bits, shift, edges } = sieve;
    const end = text.length;
    let at = this.at;
    let ordinal = this.ordinal;
    for (;;) {
      const gapStart = at;
      let found: number = kind.space;
      this.gap = 0;
      this.glued = false;
      this.apostrophe = -1;
      while (at < end) {
        found = kinds[text.charCodeAt(at)] as number;
        if (found !== kind.space) break;
        at++;
      }
      if (found < letter) at = this.skipGap(gapStart);
      if (at >= end) {
        this.at = end;
        this.ordinal = ordinal;
        return false;
      }
      if (found < letter) found = kindOf(text.charCodeAt(at));
      const start = at;
      const first = found;
      let last = at;
      let length = 0;
      let hash = 0;
      let plain = true;
      // Reads never pass the end: once would be enough to slow down every later one.
      for (;;) {
        if (found >= letter) {
          const run = at;
          do {
            hash = (Math.imul(hash, base) + found) | 0;
            at++;
            if (at >= end) break;
            found = kinds[text.charCodeAt(at)] as number;
          } while (found >= letter);
          length += at - run;
          last = at;
          if (at >= end) break;
        }
        if (found === kind.space) break;
        if (found === kind.unknown) {
          found = kindOf(text.charCodeAt(at));
          continue;
        }
        if (found === kind.deleted) {
          plain = false;
          at++;
        } else if (found === kind.apostrophe) {
          if (!startsWord(text, at + 1)) break;
          plain = false;
          this.apostrophe = length;
          at++;
        } else {
          const more = unitsAt(found, text, at, length);
          if (more === '') break;
          plain = false;
          for (let index = 0; index < more.length; index++)
            hash = (Math.imul(hash, base) + more.charCodeAt(index)) | 0;
          length += more.length;
          at += found === kind.complex ? characterAt(text, at).length : 1;
          last = at;
        }
        if (at >= end) break;
        found = kinds[text.charCodeAt(at)] as number;
      }
      ordinal++;
      if (log !== null) log.note(this, ordinal, hash, length, start, last);
      const bit = sieveBit(hash, shift);
      if (((bits[bit >>> 3] as number) & (1 << (bit & 7))) === 0 && plain) {
        const ending = kinds[text.charCodeAt(last - 1)] as number;
        if (((edges[first] ?? 0) & edgeFirst) === 0 && ((edges[ending] ?? 0) & edgeLast) === 0) continue;
      }
      this.start = start;
      this.at = at;
      this.end = last;
      this.length = length;
      this.hash = hash;
      this.loaded = false;
      this.plain = plain;
      this.ordinal = ordinal;
      return true;
    }
  }

  /** A folded unit of the word; quick where each is one of the text. */
  unit(index: number): number {
    if (this.plain) return kinds[this.text.charCodeAt(this.start + index)] as number;
    return this.units[index] ?? 0;
  }

  /** Folded units of the word, the first `length` of them; good until the next word is read. */
  get units(): Uint16Array {
    if (this.loaded) return this.held;
    this.loaded = true;
    let length = 0;
    for (let at = this.start; at < this.end; at++) {
      const found = kindOf(this.text.charCodeAt(at));
      if (found >= letter) this.held[length++ & 127] = found;
      else {
        const more = found === kind.complex ? complexLetters(this.text, at) : found === kind.dot ? '.' : '';
        for (let index = 0; index < more.length; index++) this.held[length++ & 127] = more.charCodeAt(index);
        if (found === kind.complex) at += characterAt(this.text, at).length - 1;
      }
    }
    return this.held;
  }

  /** Passes what parts two words and weighs it. @returns where the next word begins, or the text's end */
  private skipGap(from: number): number {
    const { text } = this;
    let at = from;
    let spaces = 0;
    let lines = 0;
    let hyphens = 0;
    let joints = 0;
    let signs = 0;
    let packed = 0;
    for (; at < text.length; at++) {
      const found = kindOf(text.charCodeAt(at));
      if (found >= letter) break;
      if (found === kind.space) spaces++;
      else if (found === kind.line) lines++;
      else if (found === kind.hyphen) hyphens++;
      else if (found === kind.halfSpace) joints++;
      else if (found === kind.complex) {
        if (complexLetters(text, at) !== '') break;
        at += characterAt(text, at).length - 1;
        signs = 3;
      } else if (found === kind.dot || found === kind.other) {
        signs++;
        packed = (packed % 0x10000) * 0x10000 + text.charCodeAt(at);
      }
    }
    if (lines > 1 || signs > 2 || (hyphens > 0 && hyphens + spaces + lines + signs > 1)) this.gap = hardGap;
    else this.gap = packed;
    this.glued = joints > 0 && spaces + lines + hyphens + signs === 0;
    return at;
  }
}

/** Whether a letter stands at an offset, deleted characters passed over. */
function startsWord(text: string, at: number): boolean {
  let seen = at;
  while (seen < text.length && kindOf(text.charCodeAt(seen)) === kind.deleted) seen++;
  if (seen >= text.length) return false;
  const found = kindOf(text.charCodeAt(seen));
  return found >= letter || (found === kind.complex && complexLetters(text, seen) !== '');
}

/** What a character other than one letter adds to a word: '' where it ends it. */
function unitsAt(found: number, text: string, at: number, length: number): string {
  return found === kind.complex ? complexLetters(text, at) : acronymDot(found, text, at, length);
}

/** Letters and dots of an acronym but its last two. */
const longestAcronym = 15;

/** The dot between two single letters, as in U.S. and أ.ف.ب, but not in د.نوري or bbc.com. */
function acronymDot(found: number, text: string, at: number, length: number): '.' | '' {
  if (found !== kind.dot || length % 2 === 0 || length > longestAcronym) return '';
  let units = 0;
  let seen = at;
  // Back over a word of single letters and dots; its start is the start of the word being read.
  while (seen > 0 && units < length) {
    seen--;
    const before = kindOf(text.charCodeAt(seen));
    if (before === kind.deleted) continue;
    if (units % 2 === 0 ? before < letter : before !== kind.dot) return '';
    units++;
  }
  let ahead = at + 1;
  if (!startsWord(text, ahead)) return '';
  while (kindOf(text.charCodeAt(ahead)) === kind.deleted) ahead++;
  return startsWord(text, ahead + 1) ? '' : '.';
}
