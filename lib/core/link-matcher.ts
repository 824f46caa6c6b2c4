import type { Mention } from './link';
import {
  affixEdges,
  type Ending,
  isPossessive,
  makesAdjective,
  mayHaveEnding,
  mayHavePrefix,
  type Prefix,
  withoutEndings,
  withoutPrefixes,
} from './link-affixes';
import { kind, kindOf } from './link-characters';
import { Surroundings } from './link-context';
import type { LinkForm } from './link-forms';
import { type Found, isGuarded, passes } from './link-guards';
import type { Sieve } from './link-hash';
import type { Candidate } from './link-overlaps';
import { closingEnd, isInAddress, letterEnd, letterStart, marksEnd } from './link-ranges';
import { TextWords } from './link-text-words';
import { FormTrie, none, root, TriePlan } from './link-trie';
import { longestWord, WordScanner } from './link-words';
import type { Locale } from './locale';

/** A place where forms end, before their guards are asked. */
type Hit = { node: number; found: Found; possessive: boolean; letters: number };

/** Finds every form in a text, overlapping ones too. One text at a time: it keeps its scanners. */
export class FormMatcher {
  private readonly trie: FormTrie;
  /** By form: the number of its entry's id, 0 for a shield, and the alias as written. */
  private readonly owners: Uint32Array;
  private readonly ids: (string | null)[] = [null];
  private readonly aliases: string[] = [''];
  /** Forms with guards, with the ezafe or with signs at their end; the others need no second look. */
  private readonly special = new Map<number, LinkForm>();
  private readonly tails = new Map<number, string>();
  private readonly sieve: Sieve;
  private readonly words: TextWords;
  private readonly surroundings: Surroundings;
  private readonly word = new WordScanner();
  private readonly ahead = new WordScanner();
  private readonly peek = new WordScanner();
  /** A word without prefixes, its article put back. */
  private readonly rest = new Uint16Array(128);
  private found: Hit[] = [];

  constructor(
    forms: readonly LinkForm[],
    private readonly locale: Locale,
  ) {
    this.words = new TextWords(locale);
    this.surroundings = new Surroundings(this.words, locale);
    const plan = new TriePlan();
    const owners = [0];
    const numbers = new Map<string | null, number>([[null, 0]]);
    const scanner = new WordScanner();
    // Shields last: a form that another entry's shield is written like counts.
    for (const form of [...forms.filter(({ id }) => id !== null), ...forms.filter(({ id }) => id === null)])
      for (const written of spellingsOf(form.alias, locale)) {
        scanner.reset(written);
        const number = plan.add(scanner);
        if (number === none) continue;
        if (!numbers.has(form.id)) numbers.set(form.id, this.ids.push(form.id) - 1);
        owners.push(numbers.get(form.id) ?? 0);
        this.aliases.push(form.alias);
        const tail = written.slice(scanner.end).trim();
        if (isGuarded(form) || form.ezafe || tail !== '') this.special.set(number, form);
        if (tail !== '') this.tails.set(number, tail);
      }
    this.owners = Uint32Array.from(owners);
    this.trie = new FormTrie(plan);
    const asksWords = [...this.special.values()].some(({ only, never }) => only !== null || never !== null);
    if (asksWords) this.word.log = this.words;
    this.sieve = { bits: this.trie.beginnings, shift: this.trie.beginningShift, edges: affixEdges(locale) };
  }

  get bytes(): number {
    return this.trie.bytes + this.owners.byteLength + 8 * (this.aliases.length + this.ids.length);
  }

  /** What a candidate comes to; null for a shield. */
  mention({ form, start, end, from, to }: Candidate): Mention | null {
    const id = this.ids[this.owners[form] ?? 0] ?? null;
    return id === null ? null : { id, start, end, from, to, alias: this.aliases[form] ?? '' };
  }

  /** All places where a form stands, in the order of their first words. */
  candidates(text: string): Candidate[] {
    const { word, trie, locale, sieve } = this;
    this.found = [];
    this.words.begin(text);
    word.reset(text);
    while (word.nextOf(sieve)) {
      const { length, hash } = word;
      if (word.glued || length > longestWord) continue;
      if (trie.mayBegin(hash)) {
        const node = trie.step(root, hash, 0, word.units, 0, length);
        if (node !== none) this.goOn(node, 0, 0, length);
      }
      if (locale === 'ar') {
        if (mayHavePrefix(word.unit(0))) withoutPrefixes(word, this.afterPrefix);
      } else if (mayHaveEnding(word.unit(length - 1), locale)) withoutEndings(word, locale, this.oneWord);
    }
    // Guards look ahead, too: they are asked once all words are noted.
    const candidates: Candidate[] = [];
    for (const hit of this.found) {
      const candidate = this.chosen(hit);
      if (candidate) candidates.push(candidate);
    }
    this.found = [];
    word.reset('');
    this.words.forget();
    return candidates;
  }

  /** What is left of a word without prefixes may be the first word of a form. */
  private readonly afterPrefix = (hash: number, { letters, least, article }: Prefix): void => {
    if (!this.trie.mayBegin(hash)) return;
    const { units, length } = this.word;
    const left = article.length + length - letters;
    this.rest.set(article);
    this.rest.set(units.subarray(letters, length), article.length);
    const node = this.trie.step(root, hash, 0, this.rest, 0, left);
    if (node !== none) this.goOn(node, letters, least, left);
  };

  /** What is left of a word without its ending may be a form of one word. */
  private readonly oneWord = (hash: number, length: number, ending: Ending): void => {
    if (!this.trie.mayBegin(hash)) return;
    const node = this.trie.step(root, hash, 0, this.word.units, 0, length);
    if (node !== none) this.accept(node, this.word, { length, ending }, 0, 0, length);
  };

  /** The first word has led to a node: the forms that end there, and those that go on. */
  private goOn(first: number, prefix: number, least: number, length: number): void {
    const { trie, ahead } = this;
    let node = first;
    let letters = length;
    if (trie.firstForm[node] !== none) this.accept(node, this.word, null, prefix, least, letters);
    if (trie.inner[node] === 0) return;
    ahead.follow(this.word);
    while (ahead.next() && ahead.length <= longestWord) {
      const gap = trie.gapNumber(ahead.gap);
      if (gap < 0) return;
      if (mayHaveEnding(ahead.unit(ahead.length - 1), this.locale)) this.lastWord(node, gap, prefix, letters);
      node = trie.step(node, ahead.hash, gap, ahead.units, 0, ahead.length);
      if (node === none) return;
      letters += ahead.length;
      if (trie.firstForm[node] !== none) this.accept(node, ahead, null, prefix, least, letters);
      if (trie.inner[node] === 0) return;
    }
  }

  /** The next word without its ending may be the last of a form. */
  private lastWord(node: number, gap: number, prefix: number, before: number): void {
    const { trie, ahead } = this;
    withoutEndings(ahead, this.locale, (hash, length, ending) => {
      const end = trie.step(node, hash, gap, ahead.units, 0, length);
      if (end !== none) this.accept(end, ahead, { length, ending }, prefix, 0, before + length);
    });
  }

  private accept(
    node: number,
    last: WordScanner,
    stem: { length: number; ending: Ending } | null,
    prefix: number,
    least: number,
    letters: number,
  ): void {
    if (letters < least) return;
    const { word } = this;
    const { text, start } = word;
    const tail = this.suffixEnd(last);
    if (tail < 0 || mayBeAddress(text, start, last.end)) return;
    const from = prefix === 0 ? start : letterStart(text, start, prefix);
    const to = stem ? letterEnd(text, last.start, stem.length) : marksEnd(text, last.end);
    const clitics = prefix === 0 ? '' : String.fromCharCode(...word.units.subarray(0, prefix));
    const firstWord = word.ordinal;
    const lastWord = last.ordinal;
    const ending = stem?.ending ?? null;
    const found: Found = { text, start, end: tail, from, to, clitics, firstWord, lastWord, ending };
    // Read without its apostrophe, America's is a form that ends in s: Americas.
    const possessive = this.locale === 'en' && !stem && isPossessive(last);
    this.found.push({ node, found, possessive, letters });
  }

  /** The first form of those that end in one place whose guards let it pass. */
  private chosen({ node, found, possessive, letters }: Hit): Candidate | null {
    for (
      let form = this.trie.firstForm[node] as number;
      form !== none;
      form = this.trie.nextForm[form] as number
    ) {
      const special = this.special.get(form);
      if (found.ending === 'ezafe' && !special?.ezafe) continue;
      if (possessive && !/['’]s$/iu.test(this.aliases[form] ?? '')) continue;
      if (special && !passes(special, found, this.surroundings)) continue;
      this.close(form, found);
      const { start, end, from, to, firstWord, lastWord } = found;
      return { form, start, end, from, to, firstWord, lastWord, letters };
    }
    return null;
  }

  /** Moves the ranges' ends behind signs that belong to the form: U.S. has a dot at its end. */
  private close(form: number, found: Found): void {
    const { text, from, to, end, ending } = found;
    if (ending !== null || to !== end) return;
    const tail = this.tails.get(form) ?? '';
    found.to = tail !== '' && text.startsWith(tail, to) ? to + tail.length : closingEnd(text, from, to);
    const possessive =
      found.to > to && this.locale === 'en' && /^['’]s(?!\p{L})/u.test(text.slice(found.to, found.to + 3));
    found.end = possessive ? found.to + 2 : found.to;
  }

  /** The end of a written word that goes on after half-spaces; -1 where that makes it another word. */
  private suffixEnd(last: WordScanner): number {
    const end = marksEnd(last.text, last.end);
    if (kindOf(last.text.charCodeAt(last.stop)) !== kind.halfSpace) return end;
    const { peek } = this;
    peek.follow(last);
    if (!peek.next() || !peek.glued) return end;
    if (this.locale !== 'fa' || makesAdjective(last.units[last.length - 1] as number, peek)) return -1;
    let close = marksEnd(peek.text, peek.end);
    while (peek.next() && peek.glued) close = marksEnd(peek.text, peek.end);
    return close;
  }
}

const signs = new Set([...'@/.:-=?&#+'].map((one) => one.charCodeAt(0)));

function mayBeAddress(text: string, start: number, end: number): boolean {
  return (
    (signs.has(text.charCodeAt(start - 1)) || signs.has(text.charCodeAt(end))) &&
    isInAddress(text, start, end)
  );
}

/** An English form with a hyphen is found written together, too: AGM-114 and AGM114. */
function spellingsOf(alias: string, locale: Locale): string[] {
  const together = alias.replace(/(?<=\p{L})[-‐‑](?=[\p{L}\p{N}])/gu, '');
  return locale === 'en' && together !== alias ? [alias, together] : [alias];
}
