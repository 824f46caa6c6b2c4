import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { directions, isLocale, languageNames, locales, perLocale, preferredLocale } from './locale';

describe('the preferred language', () => {
  it.each([
    [['ar'], 'ar'],
    [['fa-AF'], 'fa'],
    [['FA-ir'], 'fa'],
    [['ku', 'de-CH', 'ar-IQ', 'en'], 'ar'],
    [['en-GB', 'fa'], 'en'],
    [['far', 'arz-EG'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (tags, expected) => {
    expect(preferredLocale(tags)).toBe(expected);
  });
});

describe('a language', () => {
  it('is one of three, exactly as written', () => {
    expect(locales.every(isLocale)).toBe(true);
    expect(['EN', 'de', '', 'constructor', null, undefined, 7].some(isLocale)).toBe(false);
  });

  it('has a direction and a name in itself', () => {
    expect(directions).toEqual({ en: 'ltr', ar: 'rtl', fa: 'rtl' });
    expect(Object.keys(languageNames)).toEqual([...locales]);
  });
});

describe('one value per language', () => {
  const Words = perLocale(v.string());

  it('is refused with a language less or more', () => {
    expect(v.is(Words, { en: 'a', ar: 'b', fa: 'c' })).toBe(true);
    expect(v.is(Words, { en: 'a', ar: 'b' })).toBe(false);
    expect(v.is(Words, { en: 'a', ar: 'b', fa: 'c', de: 'd' })).toBe(false);
  });
});
