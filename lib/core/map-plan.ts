import type { Kind } from './glossary';
import { type FrameName, frames, isInside, placeIn } from './map-frames';
import { type Position, placeInRegion } from './map-projection';

/** A place of the glossary as a map needs it, its name in the reader's language. */
export type MapPlace = { id: string; name: string; kind: Kind; at: Position };
/** One map: what it shows and which places it marks. */
export type PlannedMap = { frame: FrameName; places: MapPlace[] };

/** A country or a province is an area and not a point. */
export function isArea({ kind }: Pick<MapPlace, 'kind'>): boolean {
  return kind === 'place/country' || kind === 'place/province';
}

/**
 * The maps that show these places: one of the region, in the narrowest frame that holds its places,
 * and one of the world for those that lie beyond. A country counts by its middle, and by itself
 * only where no town asks for a closer look: Iran alone is shown whole, with Ramadi its west is enough.
 */
export function mapsFor(places: readonly MapPlace[]): PlannedMap[] {
  const isIn = (frame: FrameName) => (place: MapPlace) => isInside(placeIn(frame)(place.at), frames[frame]);
  const near = places.filter(isIn('region'));
  const beyond = places.filter((place) => !isIn('region')(place));
  const points = near.filter(({ kind }) => kind !== 'place/country');
  const frame = (points.length > 0 ? points : near).every(isIn('iraq')) ? 'iraq' : 'region';
  const maps: PlannedMap[] = [
    { frame, places: near },
    { frame: 'world', places: beyond },
  ];
  return maps.filter((map) => map.places.length > 0);
}

/** From where the reader is told distances. */
export const baghdad: Position = [33.34058, 44.40088];

/** Whether a distance from Baghdad says where a place lies: not of an area, of Baghdad, or of another continent. */
export function isNearBaghdad(place: MapPlace): boolean {
  const [x, y] = placeInRegion(place.at);
  const [homeX, homeY] = placeInRegion(baghdad);
  return !isArea(place) && isInside([x, y], frames.region) && Math.hypot(x - homeX, y - homeY) > 5;
}
