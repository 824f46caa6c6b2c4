import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/core/locale';
import type en from '@/messages/en.json';

/** What lite pages say. Plain words and `{slots}`: nothing here depends on a count. */
export type LiteWords = Pick<typeof en, 'Brand' | 'Front' | 'Frame' | 'Lite' | 'Story'>;

const read = new Map<Locale, LiteWords>();

/** The words of a language, from the file as it is written: pages have them from Next, and these are none of its. */
export function liteWords(locale: Locale): LiteWords {
  const words = read.get(locale) ?? JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
  read.set(locale, words);
  return words;
}
