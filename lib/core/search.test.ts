import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content';
import { foldedText } from './fold';
import { type Locale, locales } from './locale';
import { makeSearch } from './search';
import { type Searched, tiers } from './search-index';
import { typedQueries } from './search-queries';

const { entries } = readContent('content');
const search = makeSearch(entries, 'en');

const first = (typed: string, limit = 5) => search.find(typed, limit)[0];
const ids = (typed: string, limit = 30) => search.find(typed, limit).map((hit) => hit.id);

/** An entry with nothing but what a test needs. */
function entry(id: string, names: Partial<Record<Locale, string>>, more: Partial<Searched> = {}): Searched {
  const blank = { en: '', ar: '', fa: '' };
  return {
    id,
    names: { ...blank, ...names },
    aliases: { en: [], ar: [], fa: [] },
    definition: blank,
    ...more,
  };
}

describe('what readers type', () => {
  const wrong = typedQueries.filter(([typed, id]) => first(typed)?.id !== id);

  it('is at least 90 queries, in each language', () => {
    expect(typedQueries.length).toBeGreaterThanOrEqual(90);
    expect(new Set(typedQueries.map(([typed]) => typed)).size).toBe(typedQueries.length);
  });

  it('finds its entry first, 97 times of 100 or more', () => {
    expect(1 - wrong.length / typedQueries.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(typedQueries.slice(0, 11))('%s finds %s first, as the brief says', (typed, id) => {
    expect(first(typed)?.id).toBe(id);
  });

  it('is found the same in every reader’s language', () => {
    for (const locale of locales) {
      const own = makeSearch(entries, locale);
      const missed = typedQueries.filter(([typed, id]) => own.find(typed, 5)[0]?.id !== id);
      expect(missed.length / typedQueries.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
    }
  });
});

describe('the tiers', () => {
  it.each([
    ['Fallujah', 'exact-name', 'name', 'en', 'Fallujah', 'Fallujah'],
    ['فلوجة', 'exact-name', 'name', 'fa', 'فلوجه', 'فلوجه'],
    ['falluja', 'exact-alias', 'alias', 'en', 'Falluja', 'Falluja'],
    ['fallu', 'prefix', 'name', 'en', 'Fallujah', 'Fallu'],
    ['protest', 'word-prefix', 'name', 'en', 'Sunni protest camp in Ramadi', 'protest'],
    ['wahsingtn', 'edit', 'name', 'en', 'Washington', 'Washington'],
    ['Euphrates', 'definition', 'definition', 'en', 'Euphrates', 'Euphrates'],
    ['mahmed hechazi', 'skeleton', 'name', 'en', 'Mohammad Hejazi', 'Mohammad Hejazi'],
  ])('%s is found by %s', (typed, tier, where, locale, text, marked) => {
    const hit = first(typed);
    expect(hit).toMatchObject({ tier, matched: { where, locale } });
    expect(hit?.matched.text).toContain(text);
    expect(hit?.matched.text.slice(...hit.matched.range)).toBe(marked);
  });

  it('come in their order', () => {
    for (const [typed] of typedQueries) {
      const order = search.find(typed, 30).map((hit) => tiers.indexOf(hit.tier));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('name every entry once', () => {
    for (const [typed] of typedQueries) expect(new Set(ids(typed)).size).toBe(ids(typed).length);
  });

  it('guess at no spelling where something is written exactly so', () => {
    expect(search.find('iran', 30).every((hit) => hit.tier !== 'edit' && hit.tier !== 'skeleton')).toBe(true);
  });

  it('forgive one edit from three letters, two from seven', () => {
    const one = makeSearch([entry('a', { en: 'Mosul' }), entry('b', { en: 'Samarra' })]);
    expect(one.find('msoul', 1)[0]?.id).toBe('a');
    expect(one.find('mxsxl', 1)).toEqual([]);
    expect(one.find('smarrra', 1)[0]).toMatchObject({ id: 'b', tier: 'edit' });
  });
});

describe('equals', () => {
  it('are ordered by the shorter name, then the reader’s language, then the alphabet', () => {
    const list = [
      entry('long', { en: 'Karada Gate' }),
      entry('b', { en: 'Karadb' }),
      entry('a', { en: 'Karada' }),
      entry('foreign', { fa: 'Karadc' }),
    ];
    expect(
      makeSearch(list, 'en')
        .find('karad', 9)
        .map((hit) => hit.id),
    ).toEqual(['a', 'b', 'foreign', 'long']);
    expect(makeSearch(list, 'fa').find('karad', 9)[0]?.id).toBe('foreign');
  });

  it('prefer what is written as it was typed, article and boundaries included', () => {
    const list = [entry('bare', { en: 'Qaim' }), entry('article', { en: 'Al-Qaim' })];
    expect(makeSearch(list).find('qaim', 1)[0]?.id).toBe('bare');
    expect(makeSearch(list).find('al-qaim', 1)[0]?.id).toBe('article');
    expect(
      makeSearch(list)
        .find('al qaim', 2)
        .map((hit) => hit.tier),
    ).toEqual(['exact-name', 'exact-name']);
  });
});

describe('a name of one script', () => {
  const arabicOnly = makeSearch([
    entry('fallujah', { ar: 'الفلوجة' }),
    entry('tikrit', { ar: 'تكريت' }),
    entry('gaddafi', { ar: 'القذافي' }),
    entry('khanaqin', { fa: 'خانقین' }),
    entry('chamchamal', { fa: 'چمچمال' }),
    entry('maliki', { ar: 'نوري المالكي' }),
    entry('sulaymaniyah', { ar: 'السليمانية' }),
  ]);

  it.each([
    ['fallujah', 'fallujah'],
    ['falluja', 'fallujah'],
    ['al-Falloudja', 'fallujah'],
    ['tikrit', 'tikrit'],
    ['Qaddafi', 'gaddafi'],
    ['Gadhafi', 'gaddafi'],
    ['khanaqin', 'khanaqin'],
    ['Chamchamal', 'chamchamal'],
    ['Nuri al-Maliki', 'maliki'],
    ['maliki', 'maliki'],
    ['Sulaimaniya', 'sulaymaniyah'],
  ])('is found by its consonants, typed in the other: %s', (typed, id) => {
    expect(arabicOnly.find(typed, 3)[0]).toMatchObject({ id, tier: 'skeleton' });
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(..."فلوجةالیهَّ\u200c\u200f ﻻ'-.abuh٣") }),
  );

  it('the search does not throw, and every range is inside its text', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: -1, max: 40 }), (typed, limit) => {
        const hits = search.find(typed, limit);
        expect(hits.length).toBeLessThanOrEqual(Math.max(0, limit));
        for (const { matched } of hits) {
          const [start, end] = matched.range;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(matched.text.length);
        }
      }),
    );
  });

  it('an exact name comes first, in every language', () => {
    for (const one of entries)
      for (const locale of locales) {
        const hit = first(one.names[locale]);
        expect(hit).toMatchObject({ id: one.id, tier: 'exact-name' });
      }
  });

  it('an exact name comes first among any others', () => {
    const name = anything.filter((text) => /[\p{L}\p{N}]/u.test(foldedText(text)) && text.length < 60);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
        const made = makeSearch(names.map((text, index) => entry(`${index}`, { ar: text })));
        names.forEach((text, index) => {
          const [hit] = made.find(text, 3);
          expect(hit).toMatchObject({ id: `${index}`, tier: 'exact-name' });
        });
      }),
    );
  });

  it('what is matched is what was typed, to the fold', () => {
    const letters = (text: string) => foldedText(text).replace(/[^\p{L}\p{N}]/gu, '');
    for (const one of entries)
      for (const locale of locales)
        for (const text of one.aliases[locale])
          for (let length = 1; length <= text.length; length++) {
            const typed = text.slice(0, length);
            const hit = search.find(typed, 40).find(({ id }) => id === one.id);
            if (!hit || tiers.indexOf(hit.tier) > 2) continue;
            const marked = letters(hit.matched.text.slice(...hit.matched.range));
            expect(letters(typed).endsWith(marked), `${typed}: ${marked}`).toBe(true);
          }
  });

  it('folding what is typed changes nothing', () => {
    for (const [typed] of typedQueries) {
      const hits = ids(typed);
      expect(ids(typed.normalize('NFD'))).toEqual(hits);
      expect(ids(typed.toUpperCase())).toEqual(hits);
      expect(ids(`  ${typed} `)).toEqual(hits);
    }
  });

  it('a half-space, an apostrophe or nothing are the same', () => {
    for (const typed of ['کاخ\u200cسفید', 'کاخ سفید', 'کاخسفید'])
      expect(first(typed)?.id).toBe('white-house');
    for (const typed of ["shi'ite", 'shi’ite', 'shiite', 'shi ite'])
      expect(first(typed)).toMatchObject({ id: 'shiite', tier: 'exact-name' });
  });

  it('nothing to compare finds nothing', () => {
    for (const typed of ['', '   ', '-', '؟', '\u200c', '😀']) expect(ids(typed)).toEqual([]);
  });
});

describe('a range', () => {
  const listed = makeSearch([
    entry('marks', { ar: 'الفَلُّوجَةِ الكبرى' }),
    entry('ligature', { ar: 'ﻻمع' }),
    entry('long', { en: 'Great Al-Qāʿida Street' }),
  ]);

  it.each([
    ['فلوجه', 'فَلُّوجَةِ'],
    ['الفلوجه', 'الفَلُّوجَةِ'],
    ['ل', 'ﻻ'],
    ['qaida', 'Qāʿida'],
    ['al qaida str', 'Al-Qāʿida Str'],
  ])('of %s holds whole letters with their marks: %s', (typed, marked) => {
    const matched = listed.find(typed, 1)[0]?.matched;
    expect(matched?.text.slice(...matched.range)).toBe(marked);
  });
});
