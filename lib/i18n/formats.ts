import { type Locale, locales } from '@/lib/core/locale';
import type { Settings } from '@/lib/core/settings';

/** How the reader wants figures and dates written. */
export type Manner = Pick<Settings, 'digits' | 'calendar' | 'months'>;

/** As the newspapers of each language do. Written out, so that a worker that formats brings no schema. */
const usualManner: Manner = { digits: 'native', calendar: 'usual', months: 'levant' };

/** Unicode's first digit of each kind, by its name in UTS 35. */
const zeros = { latn: 0x30, arab: 0x660, arabext: 0x6f0 } as const;

type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';
type Chosen = { region: string; calendar: Calendar; digits: keyof typeof zeros };

/** As the newspapers of each language do. */
const usual: Record<Locale, Chosen> = {
  en: { region: 'GB', calendar: 'gregory', digits: 'latn' },
  ar: { region: 'IQ', calendar: 'gregory', digits: 'arab' },
  fa: { region: 'IR', calendar: 'persian', digits: 'arabext' },
};

const calendars: Record<Exclude<Manner['calendar'], 'usual'>, Calendar> = {
  gregorian: 'gregory',
  jalali: 'persian',
  hijri: 'islamic-umalqura',
};

/** Says which years are counted, where a date is not by the calendar that is usual in its language. */
const eras: Record<Locale, Partial<Record<Calendar, string>>> = {
  en: { persian: 'SH', 'islamic-umalqura': 'AH' },
  ar: { persian: 'هـ.ش', 'islamic-umalqura': 'هـ' },
  fa: { 'islamic-umalqura': 'ه.ق' },
};

/**
 * Language tags with region, digits and calendar named, for every formatter of the product.
 * A bare `ar` gives Latin digits in one engine's ICU data and native ones in another's, which
 * would make the prerendered page differ from the browser's (UTS 35, Unicode extensions).
 */
function tagOf(locale: Locale, { region, calendar, digits }: Chosen): string {
  return `${locale}-${region}-u-ca-${calendar}-nu-${digits}`;
}

/** The tag of each language as it is prerendered. */
export const formatTags = Object.fromEntries(
  locales.map((locale) => [locale, tagOf(locale, usual[locale])]),
) as Record<Locale, string>;

/** What lets `next-intl` use a tag of ours, which stands for the language. */
export function localeOfTag(tag: string): Locale | undefined {
  return locales.find((locale) => tag.startsWith(`${locale}-`));
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

/** What stands after the degrees, as atlases write it: north and south, east and west. */
const hemispheres: Record<Locale, Record<Axis, readonly [positive: string, negative: string]>> = {
  en: { latitude: ['N', 'S'], longitude: ['E', 'W'] },
  ar: { latitude: ['شمالًا', 'جنوبًا'], longitude: ['شرقًا', 'غربًا'] },
  fa: { latitude: ['شمالی', 'جنوبی'], longitude: ['شرقی', 'غربی'] },
};
type Axis = 'latitude' | 'longitude';

export type Formats = ReturnType<typeof makeFormats>;
const known = new Map<string, Formats>();

/**
 * Dates and figures in a language, as the reader wants them.
 *
 * @param manner what the reader chose; as the language's newspapers do where it is left out
 */
export function formatsFor(locale: Locale, manner: Manner = usualManner): Formats {
  const key = `${locale} ${manner.digits} ${manner.calendar} ${manner.months}`;
  const found = known.get(key) ?? makeFormats(locale, manner);
  known.set(key, found);
  return found;
}

/** The months of the Jalali calendar as Arabic newspapers write them: six of the names in ICU's data are misspelt. */
const jalaliMonths = [
  'فروردين',
  'أرديبهشت',
  'خرداد',
  'تير',
  'مرداد',
  'شهريور',
  'مهر',
  'آبان',
  'آذر',
  'دي',
  'بهمن',
  'إسفند',
];

function makeFormats(locale: Locale, { digits, calendar, months }: Manner) {
  const chosen: Chosen = {
    // Egypt's Arabic names the Gregorian months after the Latin ones, Iraq's after those of the Levant.
    region: locale === 'ar' && months === 'egypt' ? 'EG' : usual[locale].region,
    calendar: calendar === 'usual' ? usual[locale].calendar : calendars[calendar],
    digits: digits === 'latin' ? 'latn' : usual[locale].digits,
  };
  const tag = tagOf(locale, chosen);
  const zero = zeros[chosen.digits];
  const era = eras[locale][chosen.calendar];

  /** From parts, since ICU versions differ in order and era for Persian. */
  const partsOf = (options: Intl.DateTimeFormatOptions, date: Date, otherTag = tag) =>
    new Map(
      made(Intl.DateTimeFormat, otherTag, options)
        .formatToParts(date)
        .map((part) => [part.type, part.value]),
    );
  const jalaliInArabic = (date: Date, zone: Intl.DateTimeFormatOptions) => {
    const inLatin = tagOf(locale, { ...chosen, digits: 'latn' });
    return jalaliMonths[Number(partsOf({ month: 'numeric', ...zone }, date, inLatin).get('month')) - 1];
  };
  const dayOf = (date: Date, zone: Intl.DateTimeFormatOptions) => {
    const parts = partsOf({ day: 'numeric', month: 'long', year: 'numeric', ...zone }, date);
    const month =
      locale === 'ar' && chosen.calendar === 'persian' ? jalaliInArabic(date, zone) : parts.get('month');
    // Older ICU data joins two of the lunar months to the year with an ezafe, newer does not.
    const plain = era ? month?.replace('هٔ', 'ه') : month;
    return [parts.get('day'), plain, parts.get('year'), era].filter(Boolean).join(' ');
  };
  const number = (options: Intl.NumberFormatOptions) => made(Intl.NumberFormat, tag, options);
  const measure = (value: number, unit: string, written: 'short' | 'long', decimals = 0) =>
    number({ style: 'unit', unit, unitDisplay: written, maximumFractionDigits: decimals }).format(value);

  return {
    /** For `next-intl`, which writes counts itself. */
    tag,

    /**
     * A day as a newspaper's dateline writes it: day, month, year, in the language's own order, which
     * is the same in all three.
     *
     * @param day `YYYY-MM-DD`; read as UTC so that no time zone moves it
     */
    day: (day: string): string => dayOf(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC' }),

    /** A month, `YYYY-MM`, as "January 2014", always Gregorian: a month of one calendar has no twin in another. */
    month(month: string): string {
      const gregorian = tagOf(locale, { ...chosen, calendar: 'gregory' });
      const date = new Date(`${month}-15T00:00:00Z`);
      const parts = partsOf({ month: 'long', year: 'numeric', timeZone: 'UTC' }, date, gregorian);
      return `${parts.get('month')} ${parts.get('year')}`;
    },

    /** A moment on the reader's own clock. @param at milliseconds since 1970 */
    moment(at: number, timeZone?: string): { date: string; time: string } {
      const zone = timeZone ? { timeZone } : {};
      const date = new Date(at);
      return {
        date: dayOf(date, zone),
        time: made(Intl.DateTimeFormat, tag, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          ...zone,
        }).format(date),
      };
    },

    /**
     * A size in the language's words: kilobytes of 1,000 bytes (SI), megabytes from a million.
     * Arabic and Persian readers get the written-out unit: their short forms are Latin or unknown.
     */
    bytes(bytes: number): string {
      const [unit, value]: [string, number] =
        bytes >= 1_000_000_000
          ? ['gigabyte', bytes / 1_000_000_000]
          : bytes >= 1_000_000
            ? ['megabyte', bytes / 1_000_000]
            : ['kilobyte', bytes / 1000];
      return measure(value, unit, locale === 'en' ? 'short' : 'long', value < 10 ? 1 : 0);
    },

    /** Degrees with two decimals (about a kilometre): “77.04° W”. South and west are negative (ISO 6709). */
    degrees(degrees: number, axis: Axis): string {
      const figure = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Math.abs(degrees));
      const [positive, negative] = hemispheres[locale][axis];
      return `${figure}°\u00a0${degrees < 0 ? negative : positive}`;
    },

    /**
     * Whole kilometres with their unit, as a scale bar shows them: "100 km". In Persian the short form is the Latin
     * one in older ICU data.
     */
    kilometres: (kilometres: number): string =>
      measure(kilometres, 'kilometer', locale === 'fa' ? 'long' : 'short'),

    /**
     * A whole number with the language's grouping. Small ones need none: then the browser's tables, which take a
     * slow phone a tenth of a second to load, are not asked.
     */
    whole: (value: number): string =>
      Number.isInteger(value) && value >= 0 && value < 1000
        ? String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
        : number({ maximumFractionDigits: 0 }).format(value),
  };
}
