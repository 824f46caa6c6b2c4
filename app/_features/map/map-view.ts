import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { frames } from '@/lib/core/map-frames';
import { baghdad, isArea, isNearBaghdad, type MapPlace, mapsFor, type PlannedMap } from '@/lib/core/map-plan';
import { distanceBetween, windTowards } from '@/lib/core/map-projection';
import { filled } from '@/lib/i18n/filled';
import { type Formats, formatsFor } from '@/lib/i18n/formats';
import type { MapWords } from './words';

/** One map with its words, and the ratio of its sides, so that its room is kept before it is drawn. */
export type ShownMap = PlannedMap & { width: number; height: number; title: string; sentences: string[] };

/** The maps that show where these entries lie, distances already written; none where none is a place. */
export function mapsOf(
  entries: readonly Entry[],
  locale: Locale,
  words: MapWords,
  formats: Formats = formatsFor(locale),
): ShownMap[] {
  const places = entries.flatMap(({ id, kind, names, coordinates }): MapPlace[] =>
    coordinates ? [{ id, kind, name: names[locale], at: coordinates }] : [],
  );
  return mapsFor(places).map((map) => {
    const { width, height } = frames[map.frame];
    const [first, ...more] = map.places;
    return {
      ...map,
      width: Math.round(width),
      height: Math.round(height),
      title: first && more.length === 0 ? filled(words.of, { place: first.name }) : words.all,
      sentences: map.places.map((place) => whereabouts(place, formats, words)),
    };
  });
}

function whereabouts(place: MapPlace, formats: Formats, words: MapWords): string {
  const { name, at } = place;
  if (isArea(place)) return filled(words.area, { place: name });
  if (isNearBaghdad(place))
    return filled(words.near, {
      place: name,
      km: formats.whole(distanceBetween(baghdad, at)),
      wind: words[windTowards(baghdad, at)],
    });
  return filled(words.at, {
    place: name,
    latitude: formats.degrees(at[0], 'latitude'),
    longitude: formats.degrees(at[1], 'longitude'),
  });
}
