import { base } from '@/lib/core/base';
import type { Locale } from '@/lib/core/locale';
import files from './font-files.json';

/**
 * The files a page needs at once: of its own script, and the letters of the other languages' names. The space and
 * « » of Arabic script, and the letters of “English”, are among the signs.
 */
const faces: Record<Locale, readonly (keyof typeof files)[]> = {
  en: ['waraqa-serif-latin', 'vazirmatn-latin', 'vazirmatn-names'],
  ar: ['vazirmatn-arabic', 'vazirmatn-signs'],
  fa: ['vazirmatn-arabic', 'vazirmatn-signs'],
};

/** What else a page needs that shows names in all languages. */
const otherFaces: Record<Locale, readonly (keyof typeof files)[]> = {
  en: ['vazirmatn-arabic'],
  ar: ['vazirmatn-latin'],
  fa: ['vazirmatn-latin'],
};

/** Addresses of the font files to load with any page of this language. */
export function facesOf(locale: Locale): string[] {
  return faces[locale].map((name) => base + files[name]);
}

/** Addresses of those to load with a page that shows names in all languages. */
export function otherFacesOf(locale: Locale): string[] {
  return otherFaces[locale].map((name) => base + files[name]);
}
