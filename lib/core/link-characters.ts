import { apostrophe, foldedCharacter, halfSpace } from './fold';

/**
 * What one UTF-16 unit is to the linker, in one table look-up: a number from `letter` on is the folded
 * letter or digit itself; below it stand the kinds of everything that is no letter.
 *
 * Words are made of letters, digits and `_` as in Unicode's word boundaries (UAX #29, ALetter, Numeric,
 * ExtendNumLet); marks and controls that the fold deletes are not there at all.
 */
export const kind = {
  /** Not looked up yet: the table is filled as characters are met, 65,536 look-ups cost 50 ms. */
  unknown: 0,
  deleted: 1,
  space: 2,
  line: 3,
  hyphen: 4,
  halfSpace: 5,
  apostrophe: 6,
  dot: 7,
  quote: 8,
  other: 9,
  /** Folds to several units, or is half of a surrogate pair. */
  complex: 10,
} as const;

/** The least number that is a letter. */
export const letter = 32;

/** By UTF-16 unit. Read it directly in inner loops; where it says `unknown`, ask `kindOf`. */
export const kinds = new Uint16Array(0x10000);

const wordPart = /^[\p{L}\p{N}_]+$/u;
const lineEnds = '\n\v\f\u0085\u2028\u2029';
const quotes = '"«»“”„‟‹›＂';

/** The kind of a unit, looked up once and then kept in the table. */
export function kindOf(unit: number): number {
  const known = kinds[unit] ?? kind.other;
  if (known !== kind.unknown) return known;
  const found = classified(unit);
  kinds[unit] = found;
  return found;
}

/** The folded units of the character that begins at an offset, if all of it belongs to a word; else ''. */
export function complexLetters(text: string, at: number): string {
  const folded = foldedCharacter(characterAt(text, at));
  return wordPart.test(folded) ? folded : '';
}

/** One character, as one UTF-16 unit or a surrogate pair. */
export function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function classified(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return kind.complex;
  if (character === halfSpace) return kind.halfSpace;
  if (lineEnds.includes(character)) return kind.line;
  const folded = foldedCharacter(character);
  if (folded === '') return kind.deleted;
  if (folded === apostrophe) return kind.apostrophe;
  if (wordPart.test(folded)) return folded.length === 1 ? folded.charCodeAt(0) : kind.complex;
  if (folded === '-') return kind.hyphen;
  if (folded === '.') return kind.dot;
  if (/^\s+$/u.test(folded)) return kind.space;
  return quotes.includes(character) ? kind.quote : kind.other;
}

/** The units of letters, for tables of those that matter. */
export function letterNumbers(letters: string): number[] {
  return Array.from(letters, (one) => one.charCodeAt(0));
}
