import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/lib/core/settings';
import { formatsFor, formatTags, localeOfTag } from './formats';

describe('formats', () => {
  it.each([
    ['en', '6 January 2014'],
    ['ar', '٦ كانون الثاني ٢٠١٤'],
    ['fa', '۱۶ دی ۱۳۹۲'],
  ] as const)('writes a day in %s as a newspaper does: %s', (locale, written) => {
    expect(formatsFor(locale).day('2014-01-06')).toBe(written);
  });

  it.each([
    ['en', 'January 2014'],
    ['ar', 'كانون الثاني ٢٠١٤'],
    ['fa', 'ژانویهٔ ۲۰۱۴'],
  ] as const)('writes a month in %s by the Gregorian calendar: %s', (locale, written) => {
    expect(formatsFor(locale).month('2014-01')).toBe(written);
  });

  it('writes a moment on the clock of a time zone, in the language’s digits', () => {
    const at = Date.UTC(2014, 0, 5, 22, 30);
    expect(formatsFor('en').moment(at, 'UTC')).toEqual({ date: '5 January 2014', time: '22:30' });
    expect(formatsFor('ar').moment(at, 'Asia/Baghdad')).toEqual({
      date: '٦ كانون الثاني ٢٠١٤',
      time: '٠١:٣٠',
    });
    expect(formatsFor('fa').moment(at, 'Asia/Tehran')).toEqual({ date: '۱۶ دی ۱۳۹۲', time: '۰۲:۰۰' });
  });

  it.each([
    ['en', 999, '1 kB'],
    ['en', 15_000, '15 kB'],
    ['en', 2_500_000, '2.5 MB'],
    ['ar', 15_000, '١٥ كيلوبايت'],
    ['fa', 2_500_000, '۲٫۵ مگابایت'],
    ['fa', 11_000_000_000, '۱۱ گیگابایت'],
  ] as const)('writes sizes in %s: %d bytes', (locale, bytes, written) => {
    expect(formatsFor(locale).bytes(bytes)).toBe(written);
  });

  it('writes degrees with the half of the world they are in', () => {
    expect(formatsFor('en').degrees(-77.03637, 'longitude')).toBe('77.04°\u00a0W');
    expect(formatsFor('ar').degrees(38.89511, 'latitude')).toBe('٣٨٫٩٠°\u00a0شمالًا');
    expect(formatsFor('fa').degrees(-33.9, 'latitude')).toBe('۳۳٫۹۰°\u00a0جنوبی');
    expect(formatsFor('fa').degrees(43.78, 'longitude')).toBe('۴۳٫۷۸°\u00a0شرقی');
  });

  it('knows the language of each pinned tag, and of no other', () => {
    for (const locale of ['en', 'ar', 'fa'] as const) expect(localeOfTag(formatTags[locale])).toBe(locale);
    expect(localeOfTag('ar')).toBeUndefined();
  });

  it.each([
    ['en', { calendar: 'jalali' }, '16 Dey 1392 SH'],
    ['en', { calendar: 'hijri' }, '5 Rabiʻ I 1435 AH'],
    ['ar', { months: 'egypt' }, '٦ يناير ٢٠١٤'],
    ['ar', { digits: 'latin' }, '6 كانون الثاني 2014'],
    ['ar', { calendar: 'hijri' }, '٥ ربيع الأول ١٤٣٥ هـ'],
    ['ar', { calendar: 'jalali', digits: 'latin' }, '16 دي 1392 هـ.ش'],
    ['fa', { calendar: 'gregorian' }, '۶ ژانویهٔ ۲۰۱۴'],
    ['fa', { calendar: 'hijri' }, '۵ ربیع‌الاول ۱۴۳۵ ه.ق'],
    ['fa', { digits: 'latin' }, '16 دی 1392'],
  ] as const)('writes a day as the reader wants it: %s %o, %s', (locale, choice, written) => {
    expect(formatsFor(locale, { ...defaultSettings, ...choice }).day('2014-01-06')).toBe(written);
  });

  it('names the Jalali months in Arabic as its newspapers do, in whatever zone', () => {
    const jalali = formatsFor('ar', { ...defaultSettings, calendar: 'jalali' });
    const months = Array.from({ length: 12 }, (_, at) =>
      jalali.day(`2014-${String(at + 1).padStart(2, '0')}-10`),
    );
    expect(months.map((day) => day.split(' ')[1])).toEqual(
      'دي بهمن إسفند فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر'.split(' '),
    );
    // In Tehran the year has begun.
    const newYear = Date.UTC(2014, 2, 20, 22);
    expect(jalali.moment(newYear, 'Asia/Tehran').date).toBe('١ فروردين ١٣٩٣ هـ.ش');
    expect(jalali.moment(newYear, 'UTC').date).toBe('٢٩ إسفند ١٣٩٢ هـ.ش');
  });

  it('writes lunar months in Persian without an ezafe, whatever the ICU data of the engine', () => {
    const hijri = formatsFor('fa', { ...defaultSettings, calendar: 'hijri' });
    expect(hijri.day('2014-09-15')).toBe('۲۰ ذیقعده ۱۴۳۵ ه.ق');
    expect(formatsFor('fa').kilometres(100)).toBe('۱۰۰ کیلومتر');
  });

  it('writes every figure in the digits that the reader chose', () => {
    const latin = { ...defaultSettings, digits: 'latin' } as const;
    expect(formatsFor('ar', latin).bytes(15_000)).toBe('15 كيلوبايت');
    expect(formatsFor('fa', latin).whole(12_345)).toBe('12,345');
    expect(formatsFor('fa', latin).moment(0, 'UTC').time).toBe('00:00');
  });
});
