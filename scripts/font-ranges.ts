import { languageNames, locales } from '../lib/core/locale';

/** Code points, both ends included. */
export type Range = readonly [first: number, last: number];

/** Of the letters with marks the small ones and the capitals that names begin with; the rest is the system's. */
export const latin: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xc0, 0xc0],
  [0xc7, 0xc7],
  [0xc9, 0xc9],
  [0xd6, 0xd7],
  [0xdc, 0xdc],
  [0xdf, 0xf6],
  [0xf8, 0xff],
  [0x2013, 0x2014],
  [0x2018, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x200b, 0x200f],
  [0x2066, 0x2069],
  [0x2212, 0x2212],
];
/** Letters, marks and digits of Arabic and Persian (CLDR exemplar characters, main and auxiliary). */
export const arabic: readonly Range[] = [
  // No page shows this space. Text shapers put it in the place of a half-space; where a font has none, WebKit loses
  // the letter after the half-space too.
  [0x20, 0x20],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x656],
  [0x660, 0x66c],
  [0x670, 0x671],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6c0, 0x6c0],
  [0x6cc, 0x6cc],
  [0x6d4, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200e],
];

/** Digits, spaces and signs that stand between words of Arabic script too. */
export const signs: readonly Range[] = [
  [0x20, 0x22],
  [0x25, 0x3a],
  [0x3f, 0x3f],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x200b, 0x200b],
  [0x200f, 0x200f],
  [0x2066, 0x2069],
  [0x2212, 0x2212],
];

/** Letters of the languages' names: every page of one script shows those of the others. */
export const namesIn = (script: RegExp): Range[] =>
  [...locales.map((locale) => languageNames[locale]).join('')]
    .filter((letter) => script.test(letter))
    .map((letter) => [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0]);

/** The points of ranges, one by one. */
export function pointsOf(ranges: readonly Range[]): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

/** The points of some ranges that are not in others, as ranges. */
export function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const left = new Set(pointsOf(ranges));
  for (const point of pointsOf(others)) left.delete(point);
  const found: [number, number][] = [];
  for (const point of [...left].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else found.push([point, point]);
  }
  return found;
}

/** As CSS writes it. */
export function rangeOf(ranges: readonly Range[]): string {
  const point = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return ranges
    .map(([first, last]) => `U+${point(first)}${first === last ? '' : `-${point(last)}`}`)
    .join(', ');
}
