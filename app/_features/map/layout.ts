import { contains, type Rings } from '@/lib/core/map-areas';
import { type Box, type FrameName, frames, placeIn } from '@/lib/core/map-frames';
import { type Placed, placeLabels, spotsIn, textWidth, type Wish } from '@/lib/core/map-labels';
import { isArea, type MapPlace, type PlannedMap } from '@/lib/core/map-plan';
import { type Point, placeInWorld } from '@/lib/core/map-projection';
import { scaleBarFor } from '@/lib/core/map-scale';
import { regionAreas, worldAreas } from './shapes';
import type { MapName } from './words';

/** A town's mark; `room` is how far its finger's reach may go before it is nearer to another mark. */
export type Mark = { id: string; at: Point; capital: boolean; room: number };
/** A map laid out in pixels. */
export type Layout = {
  name: FrameName;
  frame: Box;
  box: Box;
  /** Pixels a unit of the plane. */
  scaleBy: number;
  areas: ReadonlyMap<string, Rings>;
  tinted: string[];
  marks: Mark[];
  named: Placed[];
  muted: Placed[];
  scale: { x: number; y: number; length: number; kilometres: number; em: number } | null;
  /** On the world: where Iraq's own map lies. */
  here: Box;
};

/** The least a finger needs, in pixels (WCAG 2.5.5). */
const finger = 44;
const [countryEm, provinceEm] = [0.92, 0.85];

export function layoutOf(
  { frame: name, places }: PlannedMap,
  { width, em }: { width: number; em: number },
  names: Record<MapName, string>,
  toRight: boolean,
  links: boolean,
): Layout {
  const frame = frames[name];
  const scaleBy = width / frame.width;
  const box: Box = { x: 0, y: 0, width, height: frame.height * scaleBy };
  const toPixels = ([x, y]: Point): Point => [(x - frame.x) * scaleBy, (y - frame.y) * scaleBy];
  const areas = name === 'world' ? worldAreas : regionAreas;
  const holds = (area: string) => (spot: Point) =>
    contains(areas.get(area) ?? [], [spot[0] / scaleBy + frame.x, spot[1] / scaleBy + frame.y]);
  const spotsOf = (area: string) => ({ middles: spotsIn(holds(area), box, 9), holds: holds(area) });
  const at = (place: MapPlace) => toPixels(placeIn(name)(place.at));
  /** The area that a country or province is: the one of its family that its coordinates lie in. */
  const areaOf = (place: MapPlace) =>
    isArea(place)
      ? [...areas.keys()].find(
          (area) => area.startsWith('IQ-') === (place.kind === 'place/province') && holds(area)(at(place)),
        )
      : undefined;

  const marks = marksOf(
    places.filter((place) => !isArea(place) || !areaOf(place)).map((place) => ({ place, at: at(place) })),
  );
  const bar = scaleBarFor(name, width);
  const scale = bar && { ...bar, x: 12, y: box.height - 12, em: em * provinceEm };
  const taken = marks.map(({ at: [x, y] }) => squareAt(x, y, 6));
  if (scale) {
    const room = Math.max(scale.length, textWidth('000 kilometre', scale.em));
    taken.push({ x: 4, y: scale.y - 22, width: room + 16, height: 34 });
  }

  const marked: Wish[] = marks.map(({ id, at: middle, capital }) => ({
    ...wishFor(
      places.find((place) => place.id === id),
      em,
      links,
    ),
    mark: { at: middle, radius: capital ? 9 : 7 },
  }));
  const inAreas: Wish[] = places
    .filter((place) => areaOf(place))
    .map((place) => ({
      ...wishFor(place, em, links),
      spots: spotsOf(areaOf(place) ?? ''),
      mark: { at: at(place), radius: 4 },
    }));
  const shown = new Set(places.map(areaOf));
  const own: Wish[] = (Object.keys(names) as MapName[])
    .filter((area) => areas.has(area) && !shown.has(area))
    .filter((area) => name === 'iraq' || !area.startsWith('IQ-'))
    .map((area) => ({
      id: area,
      text: names[area],
      em: em * (area.startsWith('IQ-') ? provinceEm : countryEm),
      spots: spotsOf(area),
    }));
  const all = placeLabels([...marked, ...inAreas, ...own], box, taken, toRight);
  const named = new Set(places.map(({ id }) => id));
  const [corner, opposite] = [placeInWorld([38, 37]), placeInWorld([28.5, 50])];
  return {
    name,
    frame,
    box,
    scaleBy,
    areas,
    tinted: places.flatMap((place) =>
      place.kind === 'place/country' && places.length > 1 ? [] : (areaOf(place) ?? []),
    ),
    marks,
    named: all.filter(({ id }) => named.has(id)),
    muted: all.filter(({ id }) => !named.has(id)),
    scale,
    here: {
      x: corner[0],
      y: corner[1],
      width: opposite[0] - corner[0],
      height: opposite[1] - corner[1],
    },
  };
}

function wishFor(place: MapPlace | undefined, em: number, links: boolean): Wish {
  return { id: place?.id ?? '', text: place?.name ?? '', em, ...(links && { reach: finger }) };
}

function marksOf(points: readonly { place: MapPlace; at: Point }[]): Mark[] {
  return points.map(({ place, at }) => {
    const others = points.filter((other) => other.place !== place);
    const nearest = Math.min(...others.map((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1])));
    const capital = place.kind === 'place/capital';
    return { id: place.id, at, capital, room: Math.min(finger / 2, Math.max(6, nearest / 2)) };
  });
}

function squareAt(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
