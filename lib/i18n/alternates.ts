import type { Metadata } from 'next';
import { fallbackLocale, type Locale, locales } from '@/lib/core/locale';
import { pathIn } from '@/lib/core/paths';

/** Canonical address and the same page in the other languages, for `<head>`. */
export function alternatesOf(locale: Locale, path: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: pathIn(locale, path),
    languages: {
      ...Object.fromEntries(locales.map((one) => [one, pathIn(one, path)])),
      'x-default': pathIn(fallbackLocale, path),
    },
  };
}
