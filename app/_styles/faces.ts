import { base } from '@/lib/core/base';
import type { Locale } from '@/lib/core/locale';
import files from './font-files.json';

/**
 * The faces a page needs at once. The space and « » of Arabic script come from the Latin file: both are
 * needed; and every page names the languages in their own scripts.
 */
const faces: Record<Locale, readonly (keyof typeof files)[]> = {
  en: ['waraqa-serif-latin', 'vazirmatn-latin', 'vazirmatn-arabic'],
  ar: ['vazirmatn-arabic', 'vazirmatn-latin'],
  fa: ['vazirmatn-arabic', 'vazirmatn-latin'],
};

/** Addresses of the font files to load with a page of this language. */
export function facesOf(locale: Locale): string[] {
  return faces[locale].map((name) => base + files[name]);
}
