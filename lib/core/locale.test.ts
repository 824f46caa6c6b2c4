import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  directions,
  inLocale,
  isLocale,
  languageNames,
  locales,
  perLocale,
  perSomeLocale,
  preferredLocale,
} from './locale';

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

describe('a value for some of the languages', () => {
  it('may be for one or none, but for no other language', () => {
    const Some = perSomeLocale(v.string());
    expect(v.is(Some, { fa: 'c' })).toBe(true);
    expect(v.is(Some, {})).toBe(true);
    expect(v.is(Some, { fa: undefined })).toBe(false);
    expect(v.is(Some, { fa: 'c', de: 'd' })).toBe(false);
  });

  it('is given in the wanted language, else in the first there is, with its name', () => {
    expect(inLocale({ en: 'a', ar: 'b', fa: 'c' }, 'fa')).toEqual({ locale: 'fa', value: 'c' });
    expect(inLocale({ fa: 'c', ar: 'b' }, 'en')).toEqual({ locale: 'ar', value: 'b' });
    expect(inLocale({ ar: '' }, 'fa')).toEqual({ locale: 'ar', value: '' });
    expect(inLocale({}, 'en')).toBeNull();
  });
});
