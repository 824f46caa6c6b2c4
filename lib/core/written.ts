/** How long a note may be, in UTF-16 units: two or three pages. */
export const longestNote = 4000;

/**
 * The direction of what someone writes: that of the greater share of its letters (digits, spaces and
 * signs have none). Not of the first letter, as `dir="auto"` has it: "AGM-114 هلفاير" is Arabic.
 *
 * @returns null where nothing says so, or both alike
 */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.filter(isLetter).length ?? 0;
  if (rightToLeft * 2 === all) return null;
  return rightToLeft * 2 > all ? 'rtl' : 'ltr';
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

/**
 * A range widened to what is written joined: an element that begins within an Arabic word parts its
 * letters in some browsers. Latin ranges stay as they are.
 */
export function joinedRange(text: string, start: number, end: number): [start: number, end: number] {
  const joins = (at: number) => /[\p{Script=Arabic}\p{M}\u0640\u200d]/u.test(text[at] ?? '');
  let [first, last] = [start, end];
  while (first > 0 && joins(first) && joins(first - 1)) first--;
  while (last < text.length && joins(last - 1) && joins(last)) last++;
  return [first, last];
}
