import { fallbackLocale, type Locale, locales } from '@/lib/core/locale';
import { pathIn } from '@/lib/core/paths';
import { absolute } from './site';

/** Canonical address and the same page in the other languages, for `<head>`. */
export function alternatesOf(locale: Locale, path: string) {
  const inLanguage = (one: Locale) => absolute(pathIn(one, path));
  return {
    canonical: inLanguage(locale),
    languages: {
      ...Object.fromEntries(locales.map((one) => [one, inLanguage(one)])),
      'x-default': inLanguage(fallbackLocale),
    },
  };
}
