import * as v from 'valibot';

/** The languages of the product, in the order the language switch shows them. */
export const locales = ['en', 'ar', 'fa'] as const;
export type Locale = (typeof locales)[number];

// Pure, so that a worker that needs the list alone does not carry valibot.
export const Locale = /* @__PURE__ */ v.picklist(locales);

/** Where nothing else decides: the language with the most readers who share no other. */
export const fallbackLocale: Locale = 'en';

/** The one table of writing directions; every `dir` attribute comes from here. */
export const directions: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl', fa: 'rtl' };

/** Each language's name in itself: the only form a reader who cannot read the page recognises. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
};

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/** Schema of one value per language; a missing language is refused. */
export function perLocale<const S extends v.GenericSchema>(schema: S) {
  return v.strictObject({ en: schema, ar: schema, fa: schema });
}

/** Schema of a value for some of the languages. */
export function perSomeLocale<const S extends v.GenericSchema>(schema: S) {
  return v.strictObject({
    en: v.exactOptional(schema),
    ar: v.exactOptional(schema),
    fa: v.exactOptional(schema),
  });
}

/** What there is in a language, else in the first language there is; null where there is none. */
export function inLocale<T>(
  some: Readonly<Partial<Record<Locale, T>>>,
  wanted: Locale,
): { locale: Locale; value: T } | null {
  for (const locale of [wanted, ...locales]) {
    const value = some[locale];
    if (value !== undefined) return { locale, value };
  }
  return null;
}

/**
 * The best language for a reader, from a list of BCP 47 tags in order of preference
 * (`navigator.languages`); only the primary subtag counts, so `fa-AF` reads Persian.
 */
export function preferredLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLocale(primary)) return primary;
  }
  return fallbackLocale;
}
