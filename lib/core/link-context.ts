import type { InContext } from './glossary';
import { letterNumbers } from './link-characters';
import { hashOf, sieveBit } from './link-hash';
import { parting, partingBetween, TextWords } from './link-text-words';
import type { Locale } from './locale';

/** How far `near` looks to either side, in words and signs. */
const nearWords = 12;

/** Among the words around a mention: a sign between two, so that no phrase reaches over it. */
const barrier = -1;
/** And a folded letter of the mention's first word that is none of the mention's, as a word of its own. */
const cliticOf = (unit: number) => -2 - unit;

/** In a guard's phrase, any number; and its hash. */
const anyNumber = '0';
const anyNumberHash = anyNumber.charCodeAt(0);
const barrierWord = '\u0000';

const alHash = hashOf(Uint16Array.from(letterNumbers('al')), 2);

/** Where a mention stands. */
export type Place = {
  text: string;
  /** The written words. */
  start: number;
  end: number;
  /** Numbers of its first and its last word. */
  firstWord: number;
  lastWord: number;
  /** Folded letters before the mention's own. */
  clitics: string;
};

/** The words of a sentence around a mention, as numbers: of a word, a barrier or a clitic. */
export class Surroundings {
  /** Those before it, a barrier, those after it. */
  private readonly around = new Int32Array(2 * nearWords + 64);
  private before = 0;
  private count = 0;

  constructor(
    private readonly words: TextWords,
    private readonly locale: Locale,
  ) {}

  look(place: Place): void {
    const { around, words } = this;
    let first = nearWords;
    // Backwards from the mention, to the start of its sentence.
    for (let at = place.firstWord; first > 0 && at > 0 && words.partingBefore(at) !== parting.sentence; ) {
      if (words.partingBefore(at) === parting.sign) around[--first] = barrier;
      at--;
      if (first > 0) around[--first] = at;
    }
    around.copyWithin(0, first, nearWords);
    let count = nearWords - first;
    for (let index = 0; index < place.clitics.length; index++)
      around[count++] = cliticOf(place.clitics.charCodeAt(index));
    this.before = count;
    around[count++] = barrier;
    this.count = this.readAfter(place, count);
  }

  private readAfter({ text, end, lastWord }: Place, from: number): number {
    const { around, words } = this;
    let at = lastWord + 1;
    while (at < words.count && (words.starts[at] as number) < end) at++;
    const limit = from + nearWords;
    let count = from;
    for (let next = at; next < words.count && count < limit; next++) {
      // Signs right behind the mention may be its own: U.S. has a dot at its end.
      const parted =
        next === at ? partingBetween(text, end, words.starts[at] as number) : words.partingBefore(next);
      if (parted === parting.sentence) break;
      if (parted === parting.sign) around[count++] = barrier;
      if (count < limit) around[count++] = next;
    }
    return count;
  }

  /** Whether any of the named surroundings is there. */
  match({ after, before, near }: Contexts): boolean {
    if (
      after &&
      (this.endsAt(after, this.before) ||
        (this.locale === 'en' && this.hasArticle() && this.endsAt(after, this.before - 1)))
    )
      return true;
    if (before && this.stands(before, this.before + 1, null)) return true;
    if (near) for (let at = 0; at < this.count; at++) if (this.stands(near, at, null)) return true;
    return false;
  }

  /** Of a name like Adel al-Maliki the last part alone may have been found. */
  private hasArticle(): boolean {
    const last = this.before > 0 ? (this.around[this.before - 1] as number) : barrier;
    return last >= 0 && this.words.hashes[last] === alHash && this.words.word(last) === 'al';
  }

  private endsAt(phrases: Phrases, end: number): boolean {
    return phrases.lengths.some((length) => length <= end && this.stands(phrases, end - length, length));
  }

  /** Whether a phrase begins here. @param length how long it must be; null for any */
  private stands(phrases: Phrases, at: number, length: number | null): boolean {
    const found = this.around[at] as number;
    if (at >= this.count || found === barrier) return false;
    if (found < 0) return this.oneOf(phrases, cliticOf(found), at, length);
    const { hashes, rests } = this.words;
    if (this.oneOf(phrases, hashes[found] as number, at, length)) return true;
    if (phrases.marks[anyNumberMark] !== 0 && this.words.isNumber(found)) {
      if (this.oneOf(phrases, anyNumberHash, at, length)) return true;
    }
    const count = this.words.restCount(found);
    for (let rest = 0; rest < count; rest++)
      if (this.oneOf(phrases, rests[3 * found + rest] as number, at, length)) return true;
    return false;
  }

  private oneOf({ marks, byFirst }: Phrases, hash: number, at: number, length: number | null): boolean {
    if (marks[sieveBit(hash, markShift)] === 0) return false;
    const phrases = byFirst.get(hash);
    return (
      phrases?.some((phrase) => (length === null || phrase.length === length) && this.isHere(phrase, at)) ??
      false
    );
  }

  /** Hashes only say where to look. */
  private isHere(phrase: readonly string[], at: number): boolean {
    if (at + phrase.length > this.count) return false;
    return phrase.every((word, index) => {
      const there = this.written(at + index);
      if (there === word || (word === anyNumber && /^\d/.test(there))) return true;
      return index === 0 && this.locale === 'ar' && withoutClitics(there).includes(word);
    });
  }

  private written(at: number): string {
    const found = this.around[at] as number;
    if (found === barrier) return barrierWord;
    return found < 0 ? String.fromCharCode(cliticOf(found)) : this.words.word(found);
  }
}

/** Phrases by the hash of their first word, and how many words they have. */
type Phrases = {
  byFirst: ReadonlyMap<number, string[][]>;
  lengths: readonly number[];
  /** By the upper bits of a hash: 0 where no phrase begins so, which spares most questions. */
  marks: Uint8Array;
};
const markShift = 24;
const anyNumberMark = sieveBit(anyNumberHash, markShift);

/** The surroundings that a form's guards name, of all of them together; null for none of a kind. */
export type Contexts = { after: Phrases | null; before: Phrases | null; near: Phrases | null };

/** Prepares what guards name; null where they name nothing. */
export function contextsOf(list: readonly InContext[], locale: Locale): Contexts | null {
  const [after, before, near] = (['after', 'before', 'near'] as const).map((side) =>
    phrasesOf(
      list.flatMap((context) => context[side] ?? []),
      locale,
    ),
  );
  return after || before || near
    ? { after: after ?? null, before: before ?? null, near: near ?? null }
    : null;
}

function phrasesOf(list: readonly string[], locale: Locale): Phrases | null {
  const byFirst = new Map<number, string[][]>();
  const lengths = new Set<number>();
  const marks = new Uint8Array(2 ** (32 - markShift));
  for (const written of list) {
    const words = new TextWords(locale).read(written);
    const phrase: string[] = [];
    for (let index = 0; index < words.count; index++) {
      if (index > 0 && words.partingBefore(index) !== parting.none) phrase.push(barrierWord);
      phrase.push(words.word(index));
    }
    if (phrase.length === 0) continue;
    const hash = words.hashes[0] as number;
    byFirst.set(hash, [...(byFirst.get(hash) ?? []), phrase]);
    lengths.add(phrase.length);
    marks[sieveBit(hash, markShift)] = 1;
  }
  return byFirst.size === 0 ? null : { byFirst, lengths: [...lengths], marks };
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
