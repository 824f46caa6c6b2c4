import { letterNumbers } from './link-characters';
import { edgeFirst, edgeLast, hashBefore, powers } from './link-hash';
import type { WordScanner } from './link-words';
import type { Locale } from './locale';

// Letters as the fold gives them.
const [alef = 0, waw = 0, feh = 0, beh = 0, lam = 0, kaf = 0, heh = 0, yeh = 0] = letterNumbers('اوفبلکهی');
const [s = 0, e = 0, h = 0, x = 0, z = 0, c = 0] = letterNumbers('sehxzc');

/** Shortest forms, in letters, that a prefix is taken from: a word may well begin with that letter. */
const leastAfterPrefix = 3;
/** After ف and ك, which begin words more often than they are prefixes: فكرة is no كرة. */
const leastAfterRarePrefix = 5;

/** What may stand before the first word of a form: how many letters, and how many the form must have then. */
export type Prefix = {
  letters: number;
  least: number;
  /** What the prefix has taken away: the ا of ال, or all of it. */
  article: readonly number[];
};

/** The letters, by language, that a word with prefixes begins with and one with endings ends in. */
export function affixEdges(locale: Locale): Uint8Array {
  const edges = new Uint8Array(0x700);
  for (const first of locale === 'ar' ? [waw, feh, beh, lam, kaf] : []) edges[first] = edgeFirst;
  for (let last = 0; last < edges.length; last++) if (mayHaveEnding(last, locale)) edges[last] = edgeLast;
  return edges;
}

/** Whether an Arabic word may have prefixes, decided by its first letter. */
export function mayHavePrefix(first: number): boolean {
  return isConjunction(first) || isPreposition(first);
}

/** و and ف, before all else that is joined to an Arabic word. */
export function isConjunction(unit: number): boolean {
  return unit === waw || unit === feh;
}

/** ب, ل and ك, right before the word. */
export function isPreposition(unit: number): boolean {
  return unit === beh || unit === lam || unit === kaf;
}

const noArticle: readonly number[] = [];
const articles: readonly (readonly number[])[] = [[alef], [alef, lam]];

/**
 * Takes the prefixes of an Arabic word away: و or ف, then ب, ل or ك. The article stays, and comes back
 * where ل has taken its ا away: للعراق is ل and العراق, لليث is ل and الليث.
 *
 * @param visit is given the hash of what is left, with the article that came back
 */
export function withoutPrefixes(word: WordScanner, visit: (rest: number, prefix: Prefix) => void): void {
  const { length, hash } = word;
  let rest = hash;
  for (let letters = 1; letters <= 2 && length - letters >= 2; letters++) {
    const last = word.unit(letters - 1);
    const second = isPreposition(last);
    if (!second && (letters === 2 || !isConjunction(last))) return;
    const left = length - letters;
    rest = (rest - Math.imul(last, powers[left] as number)) | 0;
    const least = last === feh || last === kaf ? leastAfterRarePrefix : leastAfterPrefix;
    visit(rest, { letters, least, article: noArticle });
    if (last === lam && word.unit(letters) === lam)
      for (const article of articles) visit(withArticle(article, rest, left), { letters, least, article });
    if (second) return;
  }
}

function withArticle(article: readonly number[], rest: number, length: number): number {
  let hash = rest;
  for (let index = 0; index < article.length; index++)
    hash = (hash + Math.imul(article[index] ?? 0, powers[length + article.length - 1 - index] ?? 0)) | 0;
  return hash;
}

/** Whether an English word ends in 's. */
export function isPossessive(word: WordScanner): boolean {
  return word.apostrophe === word.length - 1 && word.unit(word.length - 1) === s;
}

export type Ending = 'possessive' | 'plural' | 'ezafe';

/** Whether a word may have an ending, decided by its last letter. */
export function mayHaveEnding(last: number, locale: Locale): boolean {
  return locale === 'en' ? last === s : locale === 'fa' && (last === alef || last === yeh);
}

/**
 * Takes away what the last word of a form may end in. English: the possessive 's, the plural (-s, and
 * -es after a hiss), both. Persian: joined ها, های or هایی, and the ی of the ezafe after ا or و. Arabic
 * words have prefixes only.
 *
 * @param visit is given the hash of what is left and its length
 */
export function withoutEndings(
  word: WordScanner,
  locale: Locale,
  visit: (hash: number, length: number, ending: Ending) => void,
): void {
  if (locale === 'fa') withoutPersianEndings(word, visit);
  const { length } = word;
  if (locale !== 'en' || word.unit(length - 1) !== s) return;
  const hash = hashBefore(word.hash, s);
  if (word.apostrophe !== length - 1) withoutPlural(word, length - 1, hash, visit);
  else {
    visit(hash, length - 1, 'possessive');
    if (word.unit(length - 2) === s) withoutPlural(word, length - 2, hashBefore(hash, s), visit);
  }
}

/** @param length without the s, as is the hash */
function withoutPlural(
  word: WordScanner,
  length: number,
  hash: number,
  visit: (hash: number, length: number, ending: Ending) => void,
): void {
  if (length < 3) return;
  visit(hash, length, 'plural');
  const hiss = word.unit(length - 2);
  const before = word.unit(length - 3);
  const hissing = hiss === s || hiss === x || hiss === z || (hiss === h && (before === s || before === c));
  if (word.unit(length - 1) === e && hissing) visit(hashBefore(hash, e), length - 1, 'plural');
}

function withoutPersianEndings(
  word: WordScanner,
  visit: (hash: number, length: number, ending: Ending) => void,
): void {
  const { length } = word;
  let rest = word.hash;
  let left = length;
  if (word.unit(left - 1) === yeh) {
    rest = hashBefore(rest, yeh);
    left--;
    if (word.unit(left - 1) === alef || word.unit(left - 1) === waw) visit(rest, left, 'ezafe');
    else if (word.unit(left - 1) === yeh) {
      rest = hashBefore(rest, yeh);
      left--;
    }
  }
  if (left > 3 && word.unit(left - 1) === alef && word.unit(left - 2) === heh)
    visit(hashBefore(hashBefore(rest, alef), heh), left - 2, 'plural');
}

/**
 * Whether letters after a half-space make a Persian word another one: آمریکا‌یی is American, عراق‌ی
 * Iraqi. Otherwise they are a suffix. @param before the last letter before the half-space
 */
export function makesAdjective(before: number, word: WordScanner): boolean {
  const { units, length } = word;
  if (units[0] !== yeh) return false;
  if (length === 1) return before !== heh && before !== alef && before !== waw;
  return units[1] === yeh;
}
