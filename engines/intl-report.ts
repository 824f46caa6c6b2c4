import { byLetter } from '@/lib/core/alphabet';
import { type Entry, shortDefinition } from '@/lib/core/glossary';
import { locales } from '@/lib/core/locale';
import { sentencesIn } from '@/lib/core/sentences';
import { formatsFor, type Manner } from '@/lib/i18n/formats';

/** A day of each season, years apart, and the turns of the years that are counted. */
const days = [
  '1999-12-31',
  '2014-01-06',
  '2014-03-20',
  '2014-03-21',
  '2017-05-27',
  '2020-08-20',
  '2026-11-30',
];
const months = Array.from({ length: 12 }, (_, month) => `2014-${String(month + 1).padStart(2, '0')}`);
const sizes = [0, 999, 15_000, 123_456, 2_500_000, 11_000_000_000];
const manners: Manner[] = (['native', 'latin'] as const).flatMap((digits) =>
  (['usual', 'gregorian', 'jalali', 'hijri'] as const).flatMap((calendar) =>
    (['levant', 'egypt'] as const).map((names) => ({ digits, calendar, months: names })),
  ),
);

/**
 * Whatever the product asks of `Intl`, one line each: dates and figures in every manner, the order of the glossary,
 * where sentences end. The same lines have to come from the build's Node and from every browser.
 */
export function intlReport(entries: readonly Entry[]): string[] {
  return locales.flatMap((locale) => [
    ...manners.flatMap((manner) => {
      const formats = formatsFor(locale, manner);
      const one = (what: string, written: string) => `${locale} ${Object.values(manner)} ${what}: ${written}`;
      return [
        ...days.map((day) => one(day, formats.day(day))),
        ...months.map((month) => one(month, formats.month(month))),
        ...months.map((month) => one(`${month}-15`, formats.day(`${month}-15`))),
        ...sizes.map((size) => one(`${size} bytes`, formats.bytes(size))),
        one('moment', Object.values(formats.moment(Date.UTC(2014, 0, 5, 22, 30), 'Asia/Tehran')).join(' ')),
        one('degrees', `${formats.degrees(-77.03637, 'longitude')} ${formats.degrees(38.9, 'latitude')}`),
        one('kilometres', formats.kilometres(1234)),
        one('whole', formats.whole(-1_234_567)),
      ];
    }),
    ...byLetter(entries, locale).map(
      ({ letter, entries: filed }) => `${locale} ${letter}: ${filed.map(({ id }) => id).join(' ')}`,
    ),
    ...entries.map(({ id, definition }) => `${locale} ${id}: ${shortDefinition(definition[locale], locale)}`),
    ...entries.map(
      ({ id, definition }) =>
        `${locale} ${id}: ${sentencesIn(definition[locale], locale).map(({ from, to }) => `${from}-${to}`)}`,
    ),
  ]);
}
