import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Entry, EntrySource, Id, shortDefinition, sortedEntries, spellings } from './glossary';

function entry(id: string, names: Entry['names'], aliases: string[] = []): Entry {
  return {
    id,
    kind: 'place/city',
    asOf: '2014-01',
    names,
    aliases: { en: aliases, ar: [], fa: [] },
    definition: names,
    related: [],
    sources: [{ id: 'ap', title: names }],
  };
}

describe('the short definition', () => {
  it.each([
    [
      'en',
      'Iraq is a country. Its capital is Baghdad, a city of 7.5 million. It has rivers.',
      'Iraq is a country. Its capital is Baghdad, a city of 7.5 million.',
    ],
    ['en', 'Is it large? Yes! It is.', 'Is it large? Yes!'],
    ['ar', 'العراق بلد. ما عاصمته؟ عاصمته بغداد.', 'العراق بلد. ما عاصمته؟'],
    [
      'ar',
      'تأسس في ٦ كانون الثاني/يناير ٢٠١٤. وهو نشط، في العراق. وله فروع.',
      'تأسس في ٦ كانون الثاني/يناير ٢٠١٤. وهو نشط، في العراق.',
    ],
    ['fa', 'عراق کشوری است. پایتختش کجاست؟ بغداد است.', 'عراق کشوری است. پایتختش کجاست؟'],
    ['fa', 'این گروه می‌گوید «نه». نامش آن است که هست. پایان.', 'این گروه می‌گوید «نه». نامش آن است که هست.'],
  ] as const)('in %s is the first two sentences of %s', (locale, definition, expected) => {
    expect(shortDefinition(definition, locale)).toBe(expected);
  });

  it('is the whole of a definition that is shorter', () => {
    expect(shortDefinition('One sentence.', 'en')).toBe('One sentence.');
    expect(shortDefinition('لا نقطة في آخرها', 'ar')).toBe('لا نقطة في آخرها');
    expect(shortDefinition('', 'fa')).toBe('');
  });
});

describe('the entries of a language', () => {
  const wasit = entry('wasit', { en: 'Wasit', ar: 'واسط', fa: 'واسط' });
  const hit = entry('hit', { en: 'hit', ar: 'هيت', fa: 'هیت' });
  const baghdad = entry('baghdad', { en: 'Baghdad', ar: 'بغداد', fa: 'بغداد' });
  const all = [wasit, hit, baghdad];
  const ids = (entries: Entry[]) => entries.map(({ id }) => id);

  it('go by its own alphabet, whatever the case: vav stands before he in Persian and after it in Arabic', () => {
    expect(ids(sortedEntries(all, 'en'))).toEqual(['baghdad', 'hit', 'wasit']);
    expect(ids(sortedEntries(all, 'ar'))).toEqual(['baghdad', 'hit', 'wasit']);
    expect(ids(sortedEntries(all, 'fa'))).toEqual(['baghdad', 'wasit', 'hit']);
  });

  it('are sorted in a new list', () => {
    sortedEntries(all, 'en');
    expect(ids(all)).toEqual(['wasit', 'hit', 'baghdad']);
  });

  it('have spellings beside their name', () => {
    const names = { en: 'Fallujah', ar: 'الفلوجة', fa: 'فلوجه' };
    expect(spellings(entry('fallujah', names, ['Falluja', 'Fallujah', 'Faluja']), 'en')).toEqual([
      'Falluja',
      'Faluja',
    ]);
    expect(spellings(entry('fallujah', names), 'ar')).toEqual([]);
  });
});

describe('an entry', () => {
  it('travels without its guards', () => {
    const source = {
      ...entry('iraq', { en: 'Iraq', ar: 'العراق', fa: 'عراق' }),
      guards: { notAlias: { en: ['Iraqi'] } },
    };
    expect(v.parse(Entry, source)).not.toHaveProperty('guards');
    expect(v.is(EntrySource, { ...source, sources: ['ap'] })).toBe(true);
  });

  it.each(['', 'Iraq', 'a b', '-a', 'a-', 'a--b', 'a/b', 'العراق', '../x'])('has no id such as %j', (id) => {
    expect(v.is(Id, id)).toBe(false);
  });
});
