import { apostrophe, foldedCharacter } from './fold';
import { characterAt } from './link-characters';

/** What belongs to the letter before it: its marks, and the tatweel that lengthens it. */
const mark = /[\p{M}\u0640]/u;
const firstMark = 0x300;

/** The end of a letter's marks, from its own end on. */
export function marksEnd(text: string, at: number): number {
  let end = at;
  // Spaces, commas and whatever else stands before the first of the marks.
  if (text.charCodeAt(end) < firstMark) return end;
  while (end < text.length && mark.test(characterAt(text, end))) end += characterAt(text, end).length;
  return end;
}

/** Where the letter begins that follows some folded letters of a word. @param start the word's */
export function letterStart(text: string, start: number, letters: number): number {
  let at = start;
  let passed = 0;
  while (at < text.length) {
    const character = characterAt(text, at);
    const units = unitsOf(character);
    if (passed + units > letters) break;
    passed += units;
    at += character.length;
  }
  return at;
}

/** Where some folded letters of a word end, marks of the last included. @param start the word's */
export function letterEnd(text: string, start: number, letters: number): number {
  let at = start;
  for (let passed = 0; at < text.length && passed < letters; ) {
    const character = characterAt(text, at);
    passed += unitsOf(character);
    at += character.length;
  }
  return marksEnd(text, at);
}

function unitsOf(character: string): number {
  const folded = foldedCharacter(character);
  return folded === apostrophe ? 0 : folded.length;
}

const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '„': '“', '(': ')' };
const closings = new Set(Object.values(pairs).map((one) => one.charCodeAt(0)));

/** Where a range ends if it opens a quotation that closes right behind it: قناة «العراقية». */
export function closingEnd(text: string, from: number, to: number): number {
  if (!closings.has(text.charCodeAt(to))) return to;
  for (let at = to - 1; at > from; at--) {
    const closing = pairs[text[at] ?? ''];
    if (closing === undefined) continue;
    return text[to] === closing && !text.slice(at + 1, to).includes(closing) ? to + 1 : to;
  }
  return to;
}

const space = /\s/u;
/** How far around a mention an address is looked for. */
const addressUnits = 200;

/** Whether a range is part of a web or mail address, or of an account's name: bbc.co.uk/iraq, @WhiteHouse. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < addressUnits && !space.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < addressUnits && !space.test(text[to] ?? '')) to++;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  if (before === '' && after === '') return false;
  return (
    /:\/\/|^www\.|@[\w.-]*$|\w\.$|[a-z]\.[a-z]+\//iu.test(before) ||
    /^[\w-]*(?:@\w|\.[a-z]{2,}(?![\p{L}'’]))/u.test(after)
  );
}
