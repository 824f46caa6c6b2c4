import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './find-snippet';
import { type Locale, locales } from './locale';

const marked = (
  locale: Locale,
  text: string,
  typed: string,
  length = Number.POSITIVE_INFINITY,
  tolerant = false,
) => {
  const snippet = snippetOf(text, locale, typed, { length, tolerant });
  return snippet.marks.map(([from, to]) => snippet.text.slice(from, to));
};

describe('what was found is marked', () => {
  it('as a written word: prefixes, harakat and endings stay with their letters', () => {
    expect(marked('ar', 'قال مُحَمَّدٌ في بِالعِراقِ.', 'عراق')).toEqual(['بِالعِراقِ']);
    expect(marked('ar', 'قال مُحَمَّدٌ في بغداد', 'محمد ')).toEqual(['مُحَمَّدٌ']);
    expect(marked('fa', 'در کتاب‌خانه‌های شهر', 'کتاب ')).toEqual(['کتاب‌خانه‌های']);
    expect(marked('en', 'Iraq’s army, Iraqis', 'iraq')).toEqual(['Iraq’s', 'Iraqis']);
  });
  it('as the spaced form of what was typed joined, and the joined of what was typed spaced', () => {
    expect(marked('fa', 'در کاخ سفید گفت', 'کاخسفید ')).toEqual(['کاخ سفید']);
    expect(marked('fa', 'در کاخسفید گفت', 'کاخ سفید ')).toEqual(['کاخسفید']);
  });
  it('as a sequence only where it is one', () => {
    expect(marked('en', 'house white, white house', '"white house"')).toEqual(['white house']);
    expect(marked('en', 'house white, white house', 'white house ')).toEqual([
      'house',
      'white',
      'white',
      'house',
    ]);
  });
  it('with its error, where errors are forgiven', () => {
    expect(marked('en', 'In Baghdad', 'bagdad ')).toEqual([]);
    expect(marked('en', 'In Baghdad', 'bagdad ', Number.POSITIVE_INFINITY, true)).toEqual(['Baghdad']);
  });
});

describe('a snippet', () => {
  const filler = 'one two three four five six seven eight nine ten '.repeat(6).trim();
  it('has the most of what was typed in it', () => {
    const text = `water ${filler} water pumps ${filler}`;
    const { text: piece, marks, before, after } = snippetOf(text, 'en', 'water pumps ');
    expect(marks.map(([from, to]) => piece.slice(from, to))).toEqual(['water', 'pumps']);
    expect(piece.length).toBeLessThanOrEqual(120);
    expect(piece.length).toBeGreaterThan(100);
    expect([before, after]).toEqual([true, true]);
  });
  it('is cut between words, in any direction of writing', () => {
    const text =
      `${'قالت المصادر الرسمية في المدينة '.repeat(8)}إن الفَلُّوجة آمنة ${'بعد أن عاد السكان إلى بيوتهم '.repeat(8)}`.trim();
    const { text: piece, marks, start } = snippetOf(text, 'ar', 'فلوجة ');
    expect(text.slice(start, start + piece.length)).toBe(piece);
    expect(marks.map(([from, to]) => piece.slice(from, to))).toEqual(['الفَلُّوجة']);
    const words = text.split(' ');
    for (const word of piece.split(' ')) expect(words).toContain(word);
  });
  it('stays in one paragraph', () => {
    const { text, before, after } = snippetOf(`${filler}\nWater came.\n${filler}`, 'en', 'water ');
    expect([text, before, after]).toEqual(['Water came.', false, false]);
  });
  it('is the beginning where nothing is found', () => {
    const { text, marks, start, before, after } = snippetOf(filler, 'en', 'water ');
    expect([marks, start, before, after]).toEqual([[], 0, false, true]);
    expect(filler.startsWith(`${text} `)).toBe(true);
  });
  it('takes any text and any query as they come', () => {
    const piece = fc.oneof(
      fc.constantFrom('عراق', 'العراق', 'کاخ‌سفید', 'water', ' ', '\n', '\u200c', 'ﷺ', 'ً', '"', 'a-b', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const any = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        any,
        any,
        fc.boolean(),
        fc.nat(60),
        (locale, text, typed, tolerant, length) => {
          const snippet = snippetOf(text, locale, typed, { tolerant, length });
          expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
          let last = 0;
          for (const [from, to] of snippet.marks) {
            expect(last <= from && from < to && to <= snippet.text.length).toBe(true);
            last = to;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
