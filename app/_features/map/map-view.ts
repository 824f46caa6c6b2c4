import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { frames } from '@/lib/core/map-frames';
import { baghdad, isArea, isNearBaghdad, type MapPlace, mapsFor, type PlannedMap } from '@/lib/core/map-plan';
import { distanceBetween, windTowards } from '@/lib/core/map-projection';
import { formatDegrees, formatWhole } from '@/lib/i18n/formats';
import { filled, type MapWords } from './words';

/** One map, and the ratio of its sides, so that its room is kept before it is drawn. */
export type ShownMap = PlannedMap & { width: number; height: number };
/** Everything a figure of places shows, distances already written. */
export type MapView = {
  title: string;
  maps: ShownMap[];
  /** Where each place lies: the map in words. */
  sentences: string[];
};

/** What to show of these entries; null where none of them is a place. */
export function mapView(entries: readonly Entry[], locale: Locale, words: MapWords): MapView | null {
  const places = entries.flatMap(({ id, kind, names, coordinates }): MapPlace[] =>
    coordinates ? [{ id, kind, name: names[locale], at: coordinates }] : [],
  );
  const [first] = places;
  if (!first) return null;
  return {
    title: places.length === 1 ? filled(words.of, { place: first.name }) : words.all,
    maps: mapsFor(places).map((map) => {
      const { width, height } = frames[map.frame];
      return { ...map, width: Math.round(width), height: Math.round(height) };
    }),
    sentences: places.map((place) => whereabouts(place, locale, words)),
  };
}

function whereabouts(place: MapPlace, locale: Locale, words: MapWords): string {
  const { name, at } = place;
  if (isArea(place)) return filled(words.area, { place: name });
  if (isNearBaghdad(place))
    return filled(words[windTowards(baghdad, at)], {
      place: name,
      km: formatWhole(distanceBetween(baghdad, at), locale),
    });
  return filled(words.at, {
    place: name,
    latitude: formatDegrees(at[0], locale),
    longitude: formatDegrees(at[1], locale),
  });
}
