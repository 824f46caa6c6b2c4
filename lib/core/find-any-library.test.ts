import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindDocument } from './find-build';
import { FindIndex, openIndex } from './find-index';
import { has, type Typed, tokens } from './find-plain-scan';
import { type Locale, locales } from './locale';

const vocabulary: Record<Locale, string[]> = {
  en: [
    'iraq',
    'iran',
    'ira',
    'a',
    'the',
    'cease',
    'fire',
    'ceasefire',
    'us',
    'U.S.',
    'Iraq’s',
    'Café',
    'cease-fire',
    '2014',
  ],
  ar: [
    'العراق',
    'عراق',
    'وعراق',
    'للعراق',
    'لعراق',
    'بالعراق',
    'فكرة',
    'كرة',
    'الكرة',
    'حقّ',
    'الحق',
    'وبالحق',
    'الله',
    'له',
    'لله',
    '٢٠١٤',
    'حرب',
    'وحرب',
    'الحرب',
    'الحربي',
  ],
  fa: [
    'کاخ',
    'سفید',
    'کاخ‌سفید',
    'کاخسفید',
    'می',
    'رود',
    'می‌رود',
    'میرود',
    'کتاب',
    'کتاب‌های',
    'کتابهای',
    'ها',
    '۲۰۱۴',
    'عراق',
    'حرب',
  ],
};
const between = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', ' «', '» ', '، ');
const textIn = (locale: Locale, longest: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...vocabulary[locale]), between), { maxLength: longest })
    .map((parts) => parts.flat().join(''));
const document = (doc: number) =>
  fc.constantFrom(...locales).chain((locale) =>
    fc
      .record({
        day: fc.nat(3),
        headline: textIn(locale, 3),
        standfirst: textIn(locale, 3),
        body: textIn(locale, 12),
      })
      .map(({ day, ...fields }): FindDocument => ({ doc, locale, day, fields })),
  );
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(fc.nat(60).chain(document), { maxLength: 5 }) }) },
  fc.record({ remove: fc.array(fc.nat(60), { maxLength: 12 }) }),
  fc.constant('reopen' as const),
);
const typedWord = fc.constantFrom(...locales.flatMap((locale) => vocabulary[locale]).flatMap(tokens));
const typed = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        words: fc.array(typedWord, { minLength: 1, maxLength: 1 }),
        kind: fc.constant('plain' as const),
      }),
    },
    fc.record({
      words: fc.array(typedWord, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('quoted' as const, 'half-spaced' as const),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

function written({ words, kind }: Typed): string {
  if (kind === 'quoted') return `“${words.join(' ')}”`;
  return words.join(kind === 'half-spaced' ? '\u200c' : ' ');
}

describe('any library', () => {
  it('is found as word by word, whatever was added, replaced, removed, merged and opened again', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 25 }),
        fc.array(fc.tuple(typed, fc.nat(4), fc.subarray([...locales], { minLength: 1 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (acts, queries) => {
          const library = new Map<number, FindDocument>();
          let index = new FindIndex();
          const store = new Map<number, ArrayBuffer>();
          for (const one of acts) {
            if (one === 'reopen') {
              const { head, put, drop } = index.changes();
              for (const { id, buffer } of put) store.set(id, buffer);
              for (const id of drop) store.delete(id);
              const opened = openIndex({
                head,
                segments: [...store].map(([id, buffer]) => ({ id, buffer })),
              });
              expect(opened.ok).toBe(true);
              if (opened.ok) index = opened.value;
            } else if ('add' in one) {
              index.add(one.add);
              for (const document of one.add) library.set(document.doc, document);
            } else {
              index.remove(one.remove);
              for (const doc of one.remove) library.delete(doc);
            }
          }
          expect(index.documents).toBe(library.size);
          for (const [list, cut, among] of queries) {
            const whole = list.map(written).join(' ');
            // Some letters of the last word are not typed yet.
            const last = list.at(-1)?.words.at(-1) ?? '';
            const isOpen = cut > 0 && list.at(-1)?.kind !== 'quoted' && last.length - cut >= 2;
            const text = isOpen ? whole.slice(0, whole.length - cut + 1) : `${whole} `;
            const meant = isOpen
              ? list.map((one, index) =>
                  index < list.length - 1
                    ? one
                    : {
                        ...one,
                        words: one.words.map((word, at) =>
                          at < one.words.length - 1 ? word : word.slice(0, word.length - cut + 1),
                        ),
                      },
                )
              : list;
            const expected = [...library.values()]
              .filter((one) => among.includes(one.locale) && has(one, meant, isOpen))
              .map(({ doc }) => doc);
            const found = index.find({ typed: text, locales: among, limit: 1000 });
            const exact = found.tolerant ? [] : found.docs;
            expect(
              exact.toSorted((a, b) => a - b),
              text,
            ).toEqual(expected.toSorted((a, b) => a - b));
            expect(found.total).toBe(found.docs.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
