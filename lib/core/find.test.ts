import { describe, expect, it } from 'vitest';
import type { FindDocument } from './find-build';
import { FindIndex } from './find-index';
import type { Locale } from './locale';

/** A document whose body is a text. */
function story(doc: number, locale: Locale, body: string, headline = '', standfirst = ''): FindDocument {
  return { doc, locale, day: 0, fields: { headline, standfirst, body } };
}

function indexOf(...documents: FindDocument[]): FindIndex {
  const index = new FindIndex();
  index.add(documents);
  return index;
}

/** Whether a text is found as it was typed, nothing forgiven. */
function isFound(locale: Locale, text: string, typed: string): boolean {
  const { total, tolerant } = indexOf(story(1, locale, text)).find({ typed, limit: 5 });
  return total === 1 && !tolerant;
}

function found(index: FindIndex, typed: string, limit = 20): number[] {
  return index.find({ typed, limit }).docs;
}

describe('a word is found however it is written', () => {
  it.each<[what: string, Locale, text: string, typed: string]>([
    ['Arabic and Persian yeh', 'ar', 'في علي ', 'علی '],
    ['Arabic and Persian kaf', 'fa', 'کتاب', 'كتاب '],
    ['alef with hamza', 'ar', 'أنباء', 'انباء '],
    ['teh marbuta and heh', 'ar', 'الفلوجة', 'الفلوجه '],
    ['harakat in the story', 'ar', 'مُحَمَّد', 'محمد '],
    ['harakat in what was typed', 'ar', 'محمد', 'مُحَمَّد '],
    ['tatweel', 'ar', 'محـــمد', 'محمد '],
    ['Persian digits', 'fa', 'سال ۲۰۱۴', '2014 '],
    ['Arabic digits', 'ar', 'عام ٢٠١٤', '۲۰۱۴ '],
    ['capitals and accents', 'en', 'CAFÉ', 'café '],
    ['accents that were not typed', 'en', 'Café', 'cafe '],
    ['an apostrophe', 'en', 'Shi’ite', 'shiite '],
    ['the possessive', 'en', 'Iraq’s army', 'iraq '],
    ['an acronym', 'en', 'the U.S. army', 'us '],
    ['a bidi control in it', 'ar', 'بغ\u200fداد', 'بغداد '],
  ])('%s', (_, locale, text, typed) => {
    expect(isFound(locale, text, typed)).toBe(true);
  });
});

describe('what Arabic joins to a word', () => {
  it.each([
    'العراق',
    'والعراق',
    'بالعراق',
    'للعراق',
    'فالعراق',
    'كالعراق',
    'وبالعراق',
    'ولعراق',
    'عراق',
    'وعراق',
  ])('%s is found by عراق and by العراق', (written) => {
    expect(isFound('ar', written, 'عراق ')).toBe(true);
    expect(isFound('ar', written, 'العراق ')).toBe(true);
    expect(isFound('ar', written, 'عرا')).toBe(true);
  });
  it('is taken off what was typed where it ends in the article', () => {
    expect(isFound('ar', 'عراق', 'للعراق ')).toBe(true);
    expect(isFound('ar', 'عراق', 'وبالعراق ')).toBe(true);
  });
  it('is no part of the word where too little would be left', () => {
    expect(isFound('ar', 'فكرة', 'كرة ')).toBe(false);
    expect(isFound('ar', 'له', 'الله ')).toBe(false);
    expect(isFound('ar', 'لديه', 'بلدية ')).toBe(false);
  });
  it('is not looked for in Persian', () => {
    expect(isFound('fa', 'وزیر', 'زیر ')).toBe(false);
  });
});

describe('the half-space', () => {
  const forms = ['کاخ سفید', 'کاخ‌سفید', 'کاخسفید'];
  it.each(forms.flatMap((text) => forms.map((typed) => [text, typed] as const)))(
    '%s is found by %s',
    (text, typed) => {
      expect(isFound('fa', `در ${text} گفت`, `${typed} `)).toBe(true);
      expect(isFound('fa', `در ${text} گفت`, typed.slice(0, -1))).toBe(true);
      expect(isFound('fa', `در ${text} گفت`, `«${typed} گفت»`)).toBe(true);
    },
  );
  it('joins what must follow one another', () => {
    expect(isFound('fa', 'سفید کاخ', 'کاخ‌سفید ')).toBe(false);
    expect(isFound('fa', 'سفید کاخ', 'کاخ سفید ')).toBe(true);
  });
  it('joins the Persian plural, which is not typed', () => {
    for (const text of ['کتاب‌ها', 'کتابها', 'کتاب‌های', 'کتابهای', 'کتاب‌هایی'])
      expect(isFound('fa', text, 'کتاب ')).toBe(true);
  });
});

describe('what was typed', () => {
  it('must be in the story, every word of it, in any field', () => {
    const index = indexOf(story(1, 'en', 'Water pumps', 'Baghdad'), story(2, 'en', 'Water', 'Basra'));
    expect(found(index, 'water ')).toEqual([2, 1]);
    expect(found(index, 'water baghdad ')).toEqual([1]);
  });
  it('is a beginning only at its end, while nothing stands after it', () => {
    const index = indexOf(story(1, 'en', 'Baghdad waters'));
    expect(found(index, 'bagh')).toEqual([1]);
    expect(found(index, 'baghdad wat')).toEqual([1]);
    expect(index.find({ typed: 'bag ', limit: 5 }).total).toBe(0);
    expect(index.find({ typed: 'bagh waters', limit: 5 }).docs).toEqual([]);
  });
  it('is a beginning from its second letter on', () => {
    expect(isFound('en', 'a water pump', 'w')).toBe(false);
    expect(isFound('en', 'a water pump', 'a')).toBe(true);
    expect(isFound('en', 'a water pump', 'wa')).toBe(true);
  });
  it.each<[Locale, text: string, phrase: string, other: string]>([
    ['en', 'The White House said', '"white house"', '"house white"'],
    ['ar', 'قال البيت الأبيض إن', '«البيت الابيض»', '«الابيض البيت»'],
    ['fa', 'سازمان ملل متحد گفت', '“ملل متحد”', '“متحد ملل”'],
  ])('is a sequence in quotation marks: %s', (locale, text, phrase, other) => {
    expect(isFound(locale, text, phrase)).toBe(true);
    expect(isFound(locale, text, other)).toBe(false);
  });
  it('is a sequence in an open quotation mark, too, its last word a beginning', () => {
    expect(isFound('en', 'The White House said', '"white hou')).toBe(true);
    expect(isFound('en', 'The White House said', '"house whi')).toBe(false);
  });
  it('is no sequence from one field into the next', () => {
    expect(indexOf(story(1, 'en', 'House', 'White')).find({ typed: '"white house"', limit: 5 }).total).toBe(
      0,
    );
  });
  it('may be looked for in some languages alone', () => {
    const index = indexOf(story(1, 'ar', 'بغداد'), story(2, 'fa', 'بغداد'));
    expect(index.find({ typed: 'بغداد', locales: ['fa'], limit: 5 }).docs).toEqual([2]);
  });
  it('finds nothing without a word', () => {
    for (const typed of ['', ' ', '"', '…', '\u200c'])
      expect(indexOf(story(1, 'en', 'a')).find({ typed, limit: 5 }).total).toBe(0);
  });
});

describe('a mistyped word', () => {
  const near = (locale: Locale, text: string, typed: string) => {
    const { total, tolerant } = indexOf(story(1, locale, text)).find({ typed, limit: 5 });
    return total === 1 && tolerant;
  };
  it.each<[what: string, Locale, text: string, typed: string]>([
    ['a letter too few', 'en', 'Baghdad', 'bagdad '],
    ['a letter too many', 'en', 'Baghdad', 'baghddad '],
    ['another letter', 'ar', 'بغداد', 'بغضاد '],
    ['two exchanged', 'fa', 'تهران', 'تهارن '],
    ['two errors in a long word', 'en', 'parliament', 'parlaimemt '],
    ['an error in a beginning', 'en', 'parliament', 'parlyam'],
    ['behind an article that was not typed', 'ar', 'الفلوجة', 'فلوحة '],
    ['a conjunction typed', 'ar', 'بغداد', 'وبغداد '],
    ['a space too few', 'en', 'cease fire', 'ceasefire '],
    ['a space too many', 'en', 'ceasefire', 'cease fire '],
  ])('is found where nothing else is: %s', (_, locale, text, typed) => {
    expect(near(locale, text, typed)).toBe(true);
  });
  it('is not looked for where the word is found as typed', () => {
    const index = indexOf(story(1, 'en', 'brown bread'), story(2, 'en', 'crown'));
    expect(index.find({ typed: 'crown ', limit: 5 })).toEqual({ docs: [2], total: 1, tolerant: false });
  });
  it('is none where the word is short, a number, or two errors off', () => {
    for (const [text, typed] of [
      ['war', 'wax '],
      ['2014', '2013 '],
      ['Baghdad', 'begdad '],
    ] as const)
      expect(indexOf(story(1, 'en', text)).find({ typed, limit: 5 }).total).toBe(0);
  });
});

describe('the best', () => {
  it('is first: headline, standfirst, body', () => {
    const index = indexOf(
      story(1, 'en', 'x', 'flood'),
      story(2, 'en', 'x', '', 'flood'),
      story(3, 'en', 'flood flood flood flood'),
    );
    expect(found(index, 'flood ')).toEqual([1, 2, 3]);
  });
  it('is the newest story, where all else is the same, whenever it arrived', () => {
    const on = (day: number, doc: number) => ({ ...story(doc, 'en', 'flood'), day });
    const index = new FindIndex();
    for (const documents of [[on(3, 4), on(5, 2)], [on(1, 9)], [on(4, 1)], [on(2, 3)], [on(6, 5)]])
      index.add(documents);
    expect(found(index, 'flood ')).toEqual([5, 2, 1, 4, 3, 9]);
    expect(index.find({ typed: 'flood ', limit: 2 })).toEqual({ docs: [5, 2], total: 6, tolerant: false });
  });
  it('is what arrived last, of one day', () => {
    const index = indexOf(story(4, 'en', 'flood'), story(9, 'en', 'flood'), story(7, 'en', 'flood'));
    expect(found(index, 'flood ')).toEqual([9, 7, 4]);
  });
  it('is the word as typed, before a longer one', () => {
    expect(found(indexOf(story(1, 'en', 'iran'), story(2, 'en', 'iranian')), 'iran')).toEqual([1, 2]);
  });
  it('has the words close together', () => {
    const far = 'north '.repeat(30);
    const index = indexOf(story(1, 'en', `water pumps ${far}`), story(2, 'en', `water ${far} pumps`));
    expect(found(index, 'water pumps ')).toEqual([1, 2]);
  });
});

describe('a changed library', () => {
  it('no longer finds what was removed, nor the old text of what was replaced', () => {
    const index = indexOf(story(1, 'en', 'flood'), story(2, 'en', 'flood'), story(3, 'en', 'flood'));
    index.remove([2, 99]);
    expect(found(index, 'flood ')).toEqual([3, 1]);
    index.add([story(3, 'en', 'drought')]);
    expect(found(index, 'flood ')).toEqual([1]);
    expect(found(index, 'drought ')).toEqual([3]);
    expect(index.documents).toBe(2);
  });
  it('stays in few segments, and gives back the memory of what was removed', () => {
    const index = new FindIndex();
    for (let doc = 1; doc <= 200; doc++) index.add([story(doc, 'en', `story number${doc} of many`)]);
    const full = index.bytes;
    expect(index.changes().put.length).toBeLessThan(14);
    expect(found(index, 'number7 ')).toEqual([7]);
    index.remove(Array.from({ length: 190 }, (_, at) => at + 1));
    expect(index.bytes).toBeLessThan(full / 5);
    expect(found(index, 'number199 ')).toEqual([199]);
    index.remove(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(index.bytes).toBe(0);
  });
});
