import { type MapWords, mapNames, mapSlots, mapWords } from '@/app/_features/map/words';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';

/** The words of every map, and the names it shows of its own accord. */
export async function mapWordsFor(locale: Locale): Promise<MapWords> {
  const [words, names] = await Promise.all([
    wordsFor(locale, 'Map', mapWords, mapSlots),
    wordsFor(locale, 'MapNames', mapNames),
  ]);
  return { ...words, names };
}
