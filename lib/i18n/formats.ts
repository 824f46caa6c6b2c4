import { type Locale, locales } from '@/lib/core/locale';

/**
 * Language tags with region, digits and calendar named, for every formatter of the product.
 * A bare `ar` gives Latin digits in one engine's ICU data and native ones in another's, which
 * would make the prerendered page differ from the browser's (UTS 35, Unicode extensions).
 */
export const formatTags: Record<Locale, string> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ar: 'ar-IQ-u-ca-gregory-nu-arab',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
};

/** Gregorian months in every language: a month of one calendar has no exact twin in another. */
const monthTags: Record<Locale, string> = { ...formatTags, fa: 'fa-IR-u-ca-gregory-nu-arabext' };

/** What lets `next-intl` use the pinned tag, which stands for the language. */
export function localeOfTag(tag: string): Locale | undefined {
  return locales.find((locale) => formatTags[locale] === tag);
}

/** Making a formatter costs a hundred times what using it does: a front page asks for sixty. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function made<F extends Intl.DateTimeFormat | Intl.NumberFormat, O>(
  Format: new (tag: string, options: O) => F,
  tag: string,
  options: O,
): F {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known instanceof Format) return known;
  const format = new Format(tag, options);
  formatters.set(key, format);
  return format;
}

function parts(tag: string, options: Intl.DateTimeFormatOptions, date: Date): Map<string, string> {
  return new Map(
    made(Intl.DateTimeFormat, tag, options)
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
}

/**
 * A day as a newspaper's dateline writes it: day, month, year, in the language's own order, which
 * is the same in all three. Built from parts, since ICU versions differ in order and era for Persian.
 *
 * @param day `YYYY-MM-DD`; read as UTC so that no time zone moves it
 */
export function formatDay(day: string, locale: Locale): string {
  const named = parts(
    formatTags[locale],
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    new Date(`${day}T00:00:00Z`),
  );
  return `${named.get('day')} ${named.get('month')} ${named.get('year')}`;
}

/** A month, `YYYY-MM`, as "January 2014", always Gregorian. */
export function formatMonth(month: string, locale: Locale): string {
  const named = parts(
    monthTags[locale],
    { month: 'long', year: 'numeric', timeZone: 'UTC' },
    new Date(`${month}-15T00:00:00Z`),
  );
  return `${named.get('month')} ${named.get('year')}`;
}

/** A moment on the reader's own clock. @param at milliseconds since 1970 */
export function formatMoment(at: number, locale: Locale, timeZone?: string): { date: string; time: string } {
  const zone = timeZone ? { timeZone } : {};
  const named = parts(
    formatTags[locale],
    { day: 'numeric', month: 'long', year: 'numeric', ...zone },
    new Date(at),
  );
  return {
    date: `${named.get('day')} ${named.get('month')} ${named.get('year')}`,
    time: made(Intl.DateTimeFormat, formatTags[locale], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...zone,
    }).format(new Date(at)),
  };
}

/**
 * A size in the language's words: kilobytes of 1,000 bytes (SI), megabytes from a million.
 * Arabic and Persian readers get the written-out unit: their short forms are Latin or unknown.
 */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, value] =
    bytes >= 1_000_000_000
      ? ['gigabyte', bytes / 1_000_000_000]
      : bytes >= 1_000_000
        ? ['megabyte', bytes / 1_000_000]
        : ['kilobyte', bytes / 1000];
  return made(Intl.NumberFormat, formatTags[locale], {
    style: 'unit',
    unit,
    unitDisplay: locale === 'en' ? 'short' : 'long',
    maximumFractionDigits: Number(value) < 10 ? 1 : 0,
  }).format(Number(value));
}

/** What stands after the degrees, as atlases write it: north and south, east and west. */
const hemispheres: Record<Locale, Record<Axis, readonly [positive: string, negative: string]>> = {
  en: { latitude: ['N', 'S'], longitude: ['E', 'W'] },
  ar: { latitude: ['شمالًا', 'جنوبًا'], longitude: ['شرقًا', 'غربًا'] },
  fa: { latitude: ['شمالی', 'جنوبی'], longitude: ['شرقی', 'غربی'] },
};
type Axis = 'latitude' | 'longitude';

/** Degrees with two decimals (about a kilometre), in the language’s digits: “77.04° W”. South and west are negative (ISO 6709). */
export function formatDegrees(degrees: number, axis: Axis, locale: Locale): string {
  const figure = made(Intl.NumberFormat, formatTags[locale], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Math.abs(degrees));
  const [positive, negative] = hemispheres[locale][axis];
  return `${figure}°\u00a0${degrees < 0 ? negative : positive}`;
}

/** Whole kilometres with their unit, as a scale bar shows them: "100 km". */
export function formatKilometres(kilometres: number, locale: Locale): string {
  return made(Intl.NumberFormat, formatTags[locale], {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  }).format(kilometres);
}

/** A whole number in the language’s digits and grouping. */
export function formatWhole(value: number, locale: Locale): string {
  return made(Intl.NumberFormat, formatTags[locale], { maximumFractionDigits: 0 }).format(value);
}
