import { hashBefore, hashOf, longestWord, powers, type WordScanner } from './link-words';
import type { Locale } from './locale';

// Letters as the fold gives them.
const [alef, waw, feh, beh, lam, kaf, heh, yeh] = [...'اوفبلکهی'].map((one) => one.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const s = 's'.charCodeAt(0);
const e = 'e'.charCodeAt(0);
const h = 'h'.charCodeAt(0);
const sibilants = [...'sxz'].map((one) => one.charCodeAt(0));
const hushers = [...'cs'].map((one) => one.charCodeAt(0));

/** Shortest forms, in letters, that a prefix may be taken from: a word may well begin with that letter. */
const leastAfterPrefix = 3;
/** After ف and ك, which begin words more often than they are prefixes: فكرة is no كرة. */
const leastAfterRarePrefix = 5;

/** The rest of a word whose first letters are not the form's. */
export type Rest = {
  units: Uint16Array;
  from: number;
  length: number;
  hash: number;
  /** How many letters of the written word come before. */
  prefix: number;
  /** How many letters the form must have. */
  least: number;
};

/** Whether any rest but the whole word need be looked at, decided by its first letter. */
export function mayHavePrefix(first: number): boolean {
  return first === waw || first === feh || first === beh || first === lam || first === kaf;
}

const assimilated = new Uint16Array(128);

/**
 * What is left of an Arabic word without prefixes: و or ف, then ب, ل or ك. The article stays, and
 * comes back where ل has taken its ا away: للعراق is ل and العراق, لليث is ل and الليث.
 */
export function* arabicRests({ units, length, hash }: WordScanner): Generator<Rest> {
  let rest = hash;
  let prefix = 0;
  for (const letters of [
    [waw, feh],
    [beh, lam, kaf],
  ]) {
    const first = units[prefix] as number;
    if (!letters.includes(first)) continue;
    rest = (rest - Math.imul(first, powers[length - 1 - prefix] as number)) | 0;
    prefix++;
    if (length - prefix < 2) return;
    const least = first === feh || first === kaf ? leastAfterRarePrefix : leastAfterPrefix;
    yield { units, from: prefix, length: length - prefix, hash: rest, prefix, least };
    if (first === lam && units[prefix] === lam) {
      yield withArticle([alef], units, prefix, length, least);
      yield withArticle([alef, lam], units, prefix, length, least);
    }
  }
}

function withArticle(
  article: number[],
  units: Uint16Array,
  prefix: number,
  whole: number,
  least: number,
): Rest {
  const length = article.length + whole - prefix;
  assimilated.set(article);
  assimilated.set(units.subarray(prefix, whole), article.length);
  return { units: assimilated, from: 0, length, hash: hashOf(assimilated, length), prefix, least };
}

/** A word without its ending: how many letters stay, and their hash. */
export type Stem = { length: number; hash: number; ending: 'possessive' | 'plural' | 'ezafe' };

/** Whether a word may have an ending at all, decided by its last letter. */
export function mayHaveEnding(last: number, locale: Locale): boolean {
  return locale === 'en' ? last === s : locale === 'fa' && (last === alef || last === yeh);
}

/**
 * The stems that the last word of a form may be written as. English: the possessive 's, the plural
 * (-s, and -es after a hiss), both. Persian: joined ها, های or هایی, and the ی of the ezafe after ا
 * or و. Arabic words have prefixes only.
 */
export function stemsOf(word: WordScanner, locale: Locale): Stem[] {
  const { units, length } = word;
  if (length === 0 || length > longestWord) return [];
  if (locale === 'fa') return persianStems(word);
  const stems: Stem[] = [];
  let at = length;
  let hash = word.hash;
  if (word.apostrophe === length - 1 && units[length - 1] === s) {
    at = length - 1;
    hash = hashBefore(hash, s);
    stems.push({ length: at, hash, ending: 'possessive' });
  }
  if (at > 3 && units[at - 1] === s) {
    const stem = hashBefore(hash, s);
    stems.push({ length: at - 1, hash: stem, ending: 'plural' });
    if (units[at - 2] === e && isHissing(units, at - 3))
      stems.push({ length: at - 2, hash: hashBefore(stem, e), ending: 'plural' });
  }
  return stems;
}

function isHissing(units: Uint16Array, at: number): boolean {
  const last = units[at] as number;
  return sibilants.includes(last) || (last === h && hushers.includes(units[at - 1] as number));
}

function persianStems({ units, length, hash }: WordScanner): Stem[] {
  const plurals = [
    [heh, alef],
    [heh, alef, yeh],
    [heh, alef, yeh, yeh],
  ];
  const stems: Stem[] = plurals.flatMap((letters) => {
    const stem = length - letters.length;
    if (stem < 2 || letters.some((one, index) => units[stem + index] !== one)) return [];
    const rest = [...letters].reverse().reduce(hashBefore, hash);
    return [{ length: stem, hash: rest, ending: 'plural' as const }];
  });
  const before = units[length - 2];
  if (units[length - 1] === yeh && (before === alef || before === waw))
    stems.push({ length: length - 1, hash: hashBefore(hash, yeh), ending: 'ezafe' });
  return stems;
}

/**
 * Whether letters after a half-space make a Persian word another one: آمریکا‌یی is American, عراق‌ی
 * Iraqi. Otherwise they are a suffix. @param before the last letter before the half-space
 */
export function makesAdjective(before: number, { units, length }: WordScanner): boolean {
  if (units[0] !== yeh) return false;
  if (length === 1) return before !== heh && before !== alef && before !== waw;
  return units[1] === yeh;
}
