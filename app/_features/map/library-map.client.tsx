'use client';

import { usePathname } from 'next/navigation';
import { readEntries, readEntry, stored } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import { useFragment } from '@/app/_ui/fragment';
import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { placeAt, termIn } from '@/lib/core/paths';
import type { MapView } from './map-view';
import { PlaceMap } from './place-map.client';
import type { MapWords } from './words';

type Props = {
  /** Whose places: those of the page's address, or of the card that its fragment opens. */
  of: 'page' | 'card';
  locale: Locale;
  words: MapWords;
  /** What the page was built with: null for a page without places, absent where the phone is asked. */
  initial?: MapView | null;
};

/** The map of what the address names: an entry, a story's places, or every place of the glossary. */
export function LibraryMap({ of, locale, words, initial }: Props) {
  const path = usePathname();
  const card = termIn(useFragment());
  const key = of === 'card' ? card : path;
  const read = async () => {
    if (initial !== undefined || key === null) return initial ?? null;
    const entries = of === 'card' ? await entriesOf([key]) : await entriesAt(path);
    // The words of a map weigh more than the page's own: they come with the map.
    return (await import('./map-view')).mapView(entries, locale, words);
  };
  const view = useLibrary(`map ${of} ${key} ${locale}`, read) ?? initial;
  if (!view || key === null) return null;
  return <PlaceMap view={view} locale={locale} words={words} links={placeAt(path)?.name === 'glossary'} />;
}

async function entriesAt(path: string): Promise<Entry[]> {
  const place = placeAt(path);
  if (place?.name === 'glossary') return readEntries();
  if (place?.name === 'term') return entriesOf([place.id]);
  if (place?.name !== 'story') return [];
  const story = await stored(({ loadStory }) => loadStory(place.slug));
  return entriesOf(story?.terms ?? []);
}

async function entriesOf(ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(ids.map((id) => readEntry(id)));
  return entries.filter((entry) => entry !== null);
}
