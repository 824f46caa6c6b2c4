import { bareWords, type Compact, Start } from './search-text';

/**
 * The consonant skeleton: what is left of a name when it crosses from one script to another. Arabic
 * script leaves short vowels out and romanisations disagree on the long ones, on doubled letters and
 * on the consonants that Latin lacks, so vowels go, doubles become one and each class of consonants
 * that stand for one another becomes one sign. It says "may be the same", no more: the lowest tier.
 *
 * The classes follow the romanisations in use side by side for Arabic and Persian names (ALA-LC, BGN/PCGN,
 * and the newspapers' habits): Ramadan and Ramazan are رمضان, Gaddafi and Qaddafi القذافي, Hedjazi
 * and Hejazi حجازي. The letters are those that `fold` leaves.
 */
const classes: Readonly<Record<string, string>> = {
  // Arabic has no p and no v: it writes them ب and ف.
  b: 'b p ب پ',
  f: 'f v ph ف ڤ',
  // The Persian z is the Arabic d or dh, in writing the same letter.
  d: 'd z dh د ذ ض ظ ز',
  t: 't ت ط',
  s: 's th ce ci cy س ص ث',
  j: 'j dj ch zh tch ج چ ژ تش',
  // ق and غ are one sound in Persian, g in Iraq.
  k: 'k q c g gh ck ق ک غ گ',
  x: 'kh خ',
  c: 'sh ش',
  h: 'h ح ه',
  l: 'l ل',
  m: 'm م',
  n: 'n ن',
  r: 'r ر',
  ks: 'x',
};

/** Heard only where they begin a word; otherwise vowels, or written as if they were. */
const beginnings: Readonly<Record<string, string>> = { a: 'aeiouاعء', w: 'wو', y: 'yی' };

const signs = new Map(
  Object.entries(classes).flatMap(([sign, letters]) =>
    letters.split(' ').map((one): [string, string] => [one, sign]),
  ),
);
const initials = new Map(
  Object.entries(beginnings).flatMap(([sign, letters]) =>
    [...letters].map((one): [string, string] => [one, sign]),
  ),
);

/** The skeleton of one word. */
export function skeletonOf(word: string): string {
  let skeleton = initials.get(word[0] ?? '') ?? '';
  let at = skeleton.length;
  while (at < word.length) {
    const length = [3, 2, 1].find((units) => signs.has(word.slice(at, at + units)));
    const sign = length && signs.get(word.slice(at, at + length));
    at += length ?? 1;
    // A last h is not heard (Fallujah, فلوجه), and ح there is written or left out (Salah, Sala).
    const silent = sign === 'h' && at === word.length && skeleton !== '';
    if (sign && !silent && !skeleton.endsWith(sign)) skeleton += sign;
  }
  return skeleton;
}

/** The skeletons of a name's words without their articles, one after the other, and where each begins. */
export function nameSkeleton(name: Compact): { text: string; places: [at: number, start: number][] } {
  let text = '';
  const places: [number, number][] = [];
  for (const [from, to] of bareWords(name)) {
    const skeleton = skeletonOf(name.text.slice(from, to));
    if (skeleton !== '') places.push([text.length, text === '' ? Start.name : Start.word]);
    text += skeleton;
  }
  return { text, places };
}

/** The range of a compact name, in whole words, that `length` signs of its skeleton from `at` stand for. */
export function skeletonRange(name: Compact, at: number, length: number): [from: number, length: number] {
  let signs = 0;
  const words = bareWords(name).filter(([from, to]) => {
    const begin = signs;
    signs += skeletonOf(name.text.slice(from, to)).length;
    return signs > at && begin < at + length;
  });
  const first = words[0]?.[0] ?? 0;
  return [first, (words.at(-1)?.[1] ?? name.text.length) - first];
}
