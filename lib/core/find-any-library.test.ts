import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindDocument } from './find-build';
import { FindIndex, openIndex } from './find-index';
import { fold } from './fold';
import { type Locale, locales } from './locale';

/**
 * The rules of the index once more, written as plainly as can be: a story is a list of words, and whether a
 * word is the one that was typed is asked word by word.
 */
type Typed = { words: string[]; kind: 'plain' | 'quoted' | 'half-spaced' };

const acronym = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
const tokens = (text: string) =>
  fold(text)
    .text.replace(acronym, (letters) => letters.replaceAll('.', ''))
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function isWord(typed: string, word: string, locale: Locale): boolean {
  if (typed === word) return true;
  if (locale === 'fa')
    return typed.length > 1 && ['ها', 'های', 'هایی'].some((ending) => word === typed + ending);
  if (locale === 'en') return false;
  const stripped = /^((?:و|ف)?(?:ب|ک)?ال|(?:و|ف)?لل)(.+)$/.exec(typed);
  const bares = [typed];
  const least = stripped?.[1] === 'ال' || (stripped && typed.startsWith('ال')) ? 2 : 3;
  if (stripped && (stripped[2] ?? '').length >= least && typed !== 'الله' && typed !== 'الان')
    bares.push(stripped[2] ?? '');
  return bares.some((bare) => {
    if (word === bare) return true;
    if (!word.endsWith(bare)) return false;
    const before = word.slice(0, word.length - bare.length);
    if (/^[وف]?(?:ب?ال|کال|لل)$/.test(before)) return bare.length >= 2;
    if (!/^[وف]?[بلک]?$/.test(before)) return false;
    return bare.length >= (/[فک]$/.test(before) ? 5 : 3);
  });
}

function begins(typed: string, word: string, locale: Locale): boolean {
  return [...word].some((_, index) => isWord(typed, word.slice(0, index + 1), locale));
}

/** Where a sequence ends that begins at a word, or -1. */
function sequence(
  typed: readonly string[],
  words: readonly string[],
  at: number,
  locale: Locale,
  open: boolean,
  half: boolean,
): number {
  const [first, second, ...rest] = typed;
  if (first === undefined) return at;
  const word = words[at];
  if (word === undefined) return -1;
  const is = (one: string, other: string, last: boolean) =>
    open && last ? begins(one, other, locale) : isWord(one, other, locale);
  const plain = (one: string, other: string, last: boolean) =>
    open && last ? other.startsWith(one) : other === one;
  const last = second === undefined;
  const ends = [-1];
  if (is(first, word, last)) ends.push(sequence(typed.slice(1), words, at + 1, locale, open, half));
  if (second !== undefined && (half || locale === 'fa') && plain(first + second, word, rest.length === 0))
    ends.push(sequence(rest, words, at + 1, locale, open, half));
  if (locale === 'fa')
    for (let split = 2; split <= first.length - 2; split++) {
      const next = words[at + 1];
      if (word === first.slice(0, split) && next !== undefined && plain(first.slice(split), next, last))
        ends.push(sequence(typed.slice(1), words, at + 2, locale, open, half));
    }
  return Math.max(...ends);
}

/** Whether a document has what was typed. @param open whether the last word is only a beginning */
function has({ locale, fields }: FindDocument, typed: readonly Typed[], open: boolean): boolean {
  const texts = [fields.headline, fields.standfirst, fields.body].map(tokens);
  const clauses = typed.flatMap(({ words, kind }) =>
    kind === 'plain'
      ? words.map((word) => ({ words: [word], half: false }))
      : [{ words, half: kind === 'half-spaced' }],
  );
  const isAlone = (index: number) => clauses[index]?.words.length === 1;
  return clauses.every(({ words, half }, index) => {
    const isLast = index === clauses.length - 1;
    const found = (list: readonly string[], isOpen: boolean) =>
      texts.some((text) => text.some((_, at) => sequence(list, text, at, locale, isOpen, half) >= 0));
    if (found(words, open && isLast)) return true;
    if (locale !== 'fa' || words.length > 1) return false;
    // One word with the one before it or after it.
    return [index - 1, index].some((first) => {
      if (!isAlone(first) || !isAlone(first + 1)) return false;
      const joined = `${clauses[first]?.words[0]}${clauses[first + 1]?.words[0]}`;
      return texts.some((text) =>
        text.some((word) =>
          open && first + 1 === clauses.length - 1 ? word.startsWith(joined) : word === joined,
        ),
      );
    });
  });
}

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
  fc
    .constantFrom(...locales)
    .chain((locale) =>
      fc
        .record({ headline: textIn(locale, 3), standfirst: textIn(locale, 3), body: textIn(locale, 12) })
        .map((fields): FindDocument => ({ doc, locale, fields })),
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
