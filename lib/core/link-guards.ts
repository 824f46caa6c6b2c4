import { foldedCharacter } from './fold';
import type { Place, Surroundings } from './link-context';
import type { LinkForm } from './link-forms';

/** A place where a form was found, before its guards are asked. */
export type Found = Place & {
  /** The form's own range. */
  from: number;
  to: number;
  ending: 'possessive' | 'plural' | 'ezafe' | null;
};

/** Whether a form has any guard, so that `passes` need be asked at all. */
export function isGuarded(form: LinkForm): boolean {
  const { caseExact, markExact, only, never, notWritten } = form;
  return caseExact || markExact || only !== null || never !== null || notWritten.length > 0;
}

/** Whether a form leads to its entry where it was found. */
export function passes(form: LinkForm, found: Found, surroundings: Surroundings): boolean {
  const written = found.text.slice(found.from, found.to);
  if (form.caseExact && !hasCase(form.alias, written, found)) return false;
  if (form.markExact && !hasMarks(form.alias, written)) return false;
  if (form.notWritten.some((other) => unvocalised(other) === unvocalised(written))) return false;
  if (form.only === null && form.never === null) return true;
  surroundings.look(found);
  if (form.never && surroundings.match(form.never)) return false;
  return form.only === null || surroundings.match(form.only);
}

/** How much of a line is looked at for capitals, to either side. */
const headlineUnits = 60;
const headlineWords = 3;

/**
 * The very cases of the form, or capitals alone for a form that has both. Among capitals US tells nothing,
 * so that it must come first there, or where no pronoun can: IRAN, US AGREE; THE US; US-LED. US$ is money.
 */
function hasCase(alias: string, written: string, { text, start, end, ending }: Found): boolean {
  if (ending === 'plural') return false;
  if (/\p{Sc}/u.test(text[end] ?? '')) return false;
  if (written !== alias) {
    const [asked, there] = [lettersOf(alias), lettersOf(written)];
    const lower = /\p{Ll}/u.test(alias);
    if (there !== asked) return lower && there === asked.toUpperCase();
    if (lower) return true;
  }
  // Most of a text is no line in capitals: a small letter next to it says so at once.
  if (isSmall(text, start - 2, start - 1) || isSmall(text, end + 1, end)) return true;
  const before = (
    text.slice(Math.max(0, start - headlineUnits), start).match(/[^\n.!?:;|—]*$/u)?.[0] ?? ''
  ).trim();
  const after = text.slice(end, end + headlineUnits).match(/^[^\n.!?]*/u)?.[0] ?? '';
  const beside = [
    ...before.split(/\s+/u).slice(-headlineWords),
    ...after.trim().split(/\s+/u).slice(0, headlineWords),
  ].join(' ');
  const inCapitals = /\p{Lu}{2}/u.test(beside) && !/\p{Ll}/u.test(beside);
  return !inCapitals || !/\p{L}/u.test(before) || /(?:,|\bTHE)$/u.test(before) || /^-\p{L}/u.test(after);
}

/** Whether a small letter of English stands at an offset, and a space at another. */
function isSmall(text: string, at: number, space: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a && text.charCodeAt(space) === 0x20;
}

function lettersOf(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Composed, without vocalisation: what remains tells أ from إ. */
function unvocalised(text: string): string {
  return text.normalize('NFC').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
}

/** Every mark of the form stands in the text on the same letter, counted from the end: للسنّة has one less. */
function hasMarks(alias: string, written: string): boolean {
  const there = markedLetters(written);
  return markedLetters(alias).every((marks, index) => [...marks].every((one) => there[index]?.includes(one)));
}

/** The vowel signs of each folded letter, from the last to the first; those that make a letter another do not count. */
function markedLetters(text: string): string[] {
  const marks: string[] = [];
  for (const character of text.normalize('NFC')) {
    const folded = foldedCharacter(character);
    if (folded !== '') for (const _ of folded) marks.unshift('');
    else if (marks.length > 0) marks[0] += character;
  }
  return marks;
}
