/**
 * One fold for matching and for search: what a reader would call "the same letters" becomes the
 * same text. Nothing that is shown is ever changed: `offsets` leads back to the original.
 *
 * Sources: the letter classes follow Lucene's ArabicNormalizer and PersianNormalizer, CAMeL Tools'
 * `normalize_alef/alef_maksura/teh_marbuta` and Hazm's character table, which differ among
 * themselves. Here, other than there: all yehs, with and without hamza or dots, are one (CAMeL keeps
 * ئ, Lucene's Arabic ى → ي only); ؤ is و; every heh and the teh marbuta are ه (Lucene's Persian
 * keeps ة); presentation forms are opened by NFKC; the half-space is kept, as a soft boundary (Hazm
 * writes it, Lucene deletes it), since only the caller knows whether parts may be joined.
 */
export type Folded = {
  text: string;
  /** For each UTF-16 unit of `text`, the offset of the original unit it comes from; one more at the end. */
  offsets: Uint32Array;
};

/** The zero-width non-joiner of Persian: kept by the fold. */
export const halfSpace = '\u200c';
/** Every apostrophe folds to this one. */
export const apostrophe = "'";

const alef = 'ا';
const waw = 'و';
const yeh = 'ی';
const kaf = 'ک';
const heh = 'ه';

/** Letters that are written differently and meant alike. The one table of the rule. */
const letters: Readonly<Record<string, string>> = {
  آ: alef,
  أ: alef,
  إ: alef,
  ٱ: alef,
  ٲ: alef,
  ٳ: alef,
  ٵ: alef,
  ؤ: waw,
  ٶ: waw,
  ئ: yeh,
  ى: yeh,
  ي: yeh,
  ې: yeh,
  ے: yeh,
  ۓ: yeh,
  ٸ: yeh,
  ۍ: yeh,
  ێ: yeh,
  ك: kaf,
  ڪ: kaf,
  ة: heh,
  ۀ: heh,
  ە: heh,
  ہ: heh,
  ۂ: heh,
  ۃ: heh,
  ھ: heh,
  '‘': apostrophe,
  '’': apostrophe,
  ʼ: apostrophe,
  ʿ: apostrophe,
  ʾ: apostrophe,
  '`': apostrophe,
  '´': apostrophe,
  ʻ: apostrophe,
  '＇': apostrophe,
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '–': '-',
};

/** Deleted: marks of every script, tatweel, bidi controls, zero-width joiner, soft hyphen, byte order mark. */
const deleted = /\p{M}|[\u0640\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff]|\u200d/u;

const cache = new Map<string, string>();

/** What one character folds to: nothing, itself, another letter, or several. */
export function foldedCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = '';
  // Decomposed, so that a letter and its mark fold alike whether they are one character or two.
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (deleted.test(part)) continue;
    folded += letters[part] ?? digitOf(part) ?? part;
  }
  cache.set(character, folded);
  return folded;
}

/** Arabic-Indic and extended (Persian) digits as ASCII. */
function digitOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return undefined;
}

/** Folds a text and keeps the way back. */
export function fold(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldedCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    text += folded;
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets: Uint32Array.from(offsets) };
}

/** The folded text alone. */
export function foldedText(original: string): string {
  let text = '';
  for (const character of original) text += foldedCharacter(character);
  return text;
}

/**
 * The range of the original that a range of the folded text stands for, marks that follow its last
 * letter included: a name is shown with its own harakat. Offsets are UTF-16, the end exclusive.
 */
export function originalRange(
  { text, offsets }: Folded,
  start: number,
  end: number,
): [start: number, end: number] {
  const first = offsets[start] ?? 0;
  const last = end >= text.length ? offsets[text.length] : offsets[end];
  return [first, last ?? first];
}
