import type { Kind } from '@/lib/core/glossary';
import { areasFrom, contains } from '@/lib/core/map-areas';
import { type Box, corners, frames, placeIn } from '@/lib/core/map-frames';
import { type Placed, placeLabels, spotsIn, type Wish } from '@/lib/core/map-labels';
import { baghdad, isArea, type MapPlace, type PlannedMap } from '@/lib/core/map-plan';
import { type Point, placeInWorld } from '@/lib/core/map-projection';
import { type ScaleBar, scaleBarFor } from '@/lib/core/map-scale';
import shapes from '@/lib/core/map-shapes.json';
import { type MapName, mapNames } from './words';

/** A town's mark; `room` is how far a finger may be from it and still mean it. */
export type Mark = { id: string; at: Point; capital: boolean; room: number };
/** A map laid out in pixels. */
export type Layout = {
  map: Box;
  /** From the plane to pixels, as an SVG transformation. */
  transform: string;
  /** Areas that are places of this map. */
  tinted: string[];
  marks: Mark[];
  /** Names of the map's own places, and names that only help to find them. */
  named: Placed[];
  muted: Placed[];
  scale: (ScaleBar & { x: number; y: number }) | null;
  /** On the world: where the map of Iraq lies. */
  here: Box;
};

export const regionAreas = areasFrom(shapes.region);
export const worldAreas = areasFrom(shapes.world);
export const isProvince = (area: string) => area.startsWith('IQ-');

/** The least that a finger needs, in pixels (WCAG 2.5.5). */
const finger = 44;
const towns: readonly Kind[] = ['place/capital', 'place/city', 'event/place', 'institution'];
/**
 * Who chooses a spot first: what can be in few places before what can be in many. A finger's reach
 * is so large that it leaves an area less choice than a town, which has leaders.
 */
const order = (links: boolean): readonly Kind[] =>
  links ? ['place/province', ...towns, 'place/country'] : [...towns, 'place/province', 'place/country'];
/** The size of helping names, and of the scale's, beside that of the places'. */
export const helping = 0.85;

const hereFrom = placeInWorld(corners.iraq.northWest);
const hereTo = placeInWorld(corners.iraq.southEast);

export function layoutOf(
  { frame: name, places }: PlannedMap,
  { width, em }: { width: number; em: number },
  names: Record<MapName, string>,
  toRight: boolean,
  links: boolean,
): Layout {
  const frame = frames[name];
  const isWorld = name === 'world';
  const zoom = width / frame.width;
  const map: Box = { x: 0, y: 0, width, height: frame.height * zoom };
  const pixels = ([x, y]: Point): Point => [(x - frame.x) * zoom, (y - frame.y) * zoom];
  const at = (place: Pick<MapPlace, 'at'>) => pixels(placeIn(name)(place.at));
  const areas = isWorld ? worldAreas : regionAreas;
  const holds = (area: string, [x, y]: Point) =>
    contains(areas.get(area) ?? [], [x / zoom + frame.x, y / zoom + frame.y]);

  /** The area that a country or a province is: the one of its kind that its coordinates lie in. */
  const areaOf = new Map(
    places.filter(isArea).map((place) => {
      const isOfKind = (area: string) => isProvince(area) === (place.kind === 'place/province');
      return [
        place,
        [...areas.keys()].find((area) => area !== 'land' && isOfKind(area) && holds(area, at(place))),
      ];
    }),
  );
  const tinted = places.flatMap((place) =>
    place.kind === 'place/province' || isWorld || places.length === 1 ? (areaOf.get(place) ?? []) : [],
  );
  const marks = marksOf(
    places
      .filter((place) => !areaOf.get(place))
      .map((place) => ({ id: place.id, at: at(place), capital: place.kind === 'place/capital' })),
  );
  const home = at({ at: baghdad });
  const isHomeNamed = marks.some((mark) => distance(mark.at, home) < 4);
  /** A country's name stands beside its tinted provinces, not in them, and not where towns have theirs. */
  const spotsOf = (area: string): NonNullable<Wish['spots']> => {
    const within = (spot: Point) =>
      holds(area, spot) &&
      (isProvince(area) || !marks.some((mark) => distance(mark.at, spot) < 2.2 * em)) &&
      !tinted.some((other) => isProvince(other) && other !== area && holds(other, spot));
    return { middles: spotsIn(within, map, 9), holds: within, whole: false };
  };

  const bar = scaleBarFor(name, width);
  const scale = bar && { ...bar, x: 12, y: map.height - 12 };
  const here = {
    x: hereFrom[0],
    y: hereFrom[1],
    width: hereTo[0] - hereFrom[0],
    height: hereTo[1] - hereFrom[1],
  };

  const taken = [...marks.map((mark) => mark.at), ...(isHomeNamed ? [] : [home])].map(([x, y]) =>
    square(x, y, 6),
  );
  if (scale) taken.push({ x: 4, y: scale.y - 24, width: scale.length + 3 * em, height: 36 });
  if (isWorld)
    taken.push(square(...pixels([here.x + here.width / 2, here.y + here.height / 2]), here.width * zoom));

  const helper = (area: MapName) => ({ id: area, text: names[area], em: em * helping });
  const reach = links ? { reach: finger } : {};
  const wish = (place: MapPlace): Wish => {
    const area = areaOf.get(place);
    const mark = { at: at(place), radius: place.kind === 'place/capital' ? 9 : 7 };
    return { id: place.id, text: place.name, em, mark, ...reach, ...(area && { spots: spotsOf(area) }) };
  };
  const own = order(links)
    .flatMap((kind) => places.filter((place) => kind === place.kind))
    .map(wish);
  const shown = new Set(areaOf.values());
  const help = mapNames
    .filter((area) => areas.has(area) && !shown.has(area) && (name === 'iraq' || !isProvince(area)))
    .map(
      (area): Wish => ({
        ...helper(area),
        airy: !isProvince(area),
        spots: { ...spotsOf(area), whole: isProvince(area) },
      }),
    );
  const middle: Wish = isWorld
    ? { ...helper('IRQ'), airy: true, mark: { at: home, radius: (here.width * zoom) / 2 + 5 } }
    : { ...helper('baghdad'), mark: { at: home, radius: 8 } };
  const all = placeLabels([...own, ...(isHomeNamed ? [] : [middle]), ...help], map, taken, toRight);
  const ids = new Set(places.map(({ id }) => id));
  return {
    map,
    transform: `scale(${zoom}) translate(${-frame.x} ${-frame.y})`,
    tinted,
    marks: isHomeNamed || isWorld ? marks : [...marks, { id: '', at: home, capital: true, room: 0 }],
    named: all.filter(({ id }) => ids.has(id)),
    muted: all.filter(({ id }) => !ids.has(id)),
    scale,
    here,
  };
}

function marksOf(points: readonly Omit<Mark, 'room'>[]): Mark[] {
  return points.map((point) => {
    const away = points.filter((other) => other !== point).map((other) => distance(other.at, point.at));
    return { ...point, room: Math.min(finger / 2, Math.max(6, Math.min(...away) / 2)) };
  });
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function square(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
