'use client';

import { usePathname } from 'next/navigation';
import { readEntries, readEntriesOf, stored } from '@/app/_data/library';
import { useFormats } from '@/app/_data/use-formats';
import { useLibrary } from '@/app/_data/use-library';
import { useFragment } from '@/app/_ui/fragment';
import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { placeAt, termIn } from '@/lib/core/paths';
import { formatsFor } from '@/lib/i18n/formats';
import type { ShownMap } from './map-view';
import { PlaceMap } from './place-map.client';
import type { MapWords } from './words';

type Props = {
  /** Whose places: those of the page's address, or of the card that its fragment opens. */
  of: 'page' | 'card';
  locale: Locale;
  words: MapWords;
  /** What the page was built with, its figures as usual in the language; absent where the phone is asked. */
  initial?: readonly ShownMap[];
};

/** The map of what the address names: an entry, a story's places, or every place of the glossary. */
export function LibraryMap({ of, locale, words, initial: built }: Props) {
  const formats = useFormats(locale);
  const initial = formats === formatsFor(locale) ? built : undefined;
  const path = usePathname();
  const card = termIn(useFragment());
  const key = of === 'card' ? card : path;
  const read = async () => {
    if (initial || key === null) return initial ?? [];
    const entries = of === 'card' ? await readEntriesOf([key]) : await entriesAt(path);
    // Where places lie is worked out with the map: no page is slower to open for it.
    return (await import('./map-view')).mapsOf(entries, locale, words, formats);
  };
  const maps = useLibrary(`map ${of} ${key} ${formats.tag}`, read) ?? built;
  if (!maps?.length || key === null) return null;
  return <PlaceMap maps={maps} locale={locale} words={words} links={placeAt(path)?.name === 'glossary'} />;
}

async function entriesAt(path: string): Promise<Entry[]> {
  const place = placeAt(path);
  if (place?.name === 'glossary') return readEntries();
  if (place?.name === 'term') return readEntriesOf([place.id]);
  if (place?.name !== 'story') return [];
  const story = await stored(({ loadStory }) => loadStory(place.slug));
  return readEntriesOf(story?.terms ?? []);
}
