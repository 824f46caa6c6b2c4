import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatDegrees,
  formatMoment,
  formatMonth,
  formatTags,
  localeOfTag,
} from './formats';

describe('formats', () => {
  it.each([
    ['en', '6 January 2014'],
    ['ar', '٦ كانون الثاني ٢٠١٤'],
    ['fa', '۱۶ دی ۱۳۹۲'],
  ] as const)('writes a day in %s as a newspaper does: %s', (locale, written) => {
    expect(formatDay('2014-01-06', locale)).toBe(written);
  });

  it.each([
    ['en', 'January 2014'],
    ['ar', 'كانون الثاني ٢٠١٤'],
    ['fa', 'ژانویهٔ ۲۰۱۴'],
  ] as const)('writes a month in %s by the Gregorian calendar: %s', (locale, written) => {
    expect(formatMonth('2014-01', locale)).toBe(written);
  });

  it('writes a moment on the clock of a time zone, in the language’s digits', () => {
    const at = Date.UTC(2014, 0, 5, 22, 30);
    expect(formatMoment(at, 'en', 'UTC')).toEqual({ date: '5 January 2014', time: '22:30' });
    expect(formatMoment(at, 'ar', 'Asia/Baghdad')).toEqual({ date: '٦ كانون الثاني ٢٠١٤', time: '٠١:٣٠' });
    expect(formatMoment(at, 'fa', 'Asia/Tehran')).toEqual({ date: '۱۶ دی ۱۳۹۲', time: '۰۲:۰۰' });
  });

  it.each([
    ['en', 999, '1 kB'],
    ['en', 15_000, '15 kB'],
    ['en', 2_500_000, '2.5 MB'],
    ['ar', 15_000, '١٥ كيلوبايت'],
    ['fa', 2_500_000, '۲٫۵ مگابایت'],
    ['fa', 11_000_000_000, '۱۱ گیگابایت'],
  ] as const)('writes sizes in %s: %d bytes', (locale, bytes, written) => {
    expect(formatBytes(bytes, locale)).toBe(written);
  });

  it('writes degrees with the half of the world they are in', () => {
    expect(formatDegrees(-77.03637, 'longitude', 'en')).toBe('77.04°\u00a0W');
    expect(formatDegrees(38.89511, 'latitude', 'ar')).toBe('٣٨٫٩٠°\u00a0شمالًا');
    expect(formatDegrees(-33.9, 'latitude', 'fa')).toBe('۳۳٫۹۰°\u00a0جنوبی');
    expect(formatDegrees(43.78, 'longitude', 'fa')).toBe('۴۳٫۷۸°\u00a0شرقی');
  });

  it('knows the language of each pinned tag, and of no other', () => {
    for (const locale of ['en', 'ar', 'fa'] as const) expect(localeOfTag(formatTags[locale])).toBe(locale);
    expect(localeOfTag('ar')).toBeUndefined();
  });
});
