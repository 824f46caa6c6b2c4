import type { Box } from './map-frames';
import type { Point } from './map-projection';

/** Where a label may stand, in order of preference of who asks. All lengths in pixels. */
export type Wish = {
  id: string;
  text: string;
  /** The size of its type. */
  em: number;
  /** Beside this mark, at this distance from its middle. */
  mark?: { at: Point; radius: number };
  /** Or within an area: middles to try, and whether the label's corners must be in it too. */
  spots?: { middles: readonly Point[]; holds: (point: Point) => boolean };
  /** A finger must reach it: no other such label within this height and width. */
  reach?: number;
};
/** A label and where it came to stand: `side` is where its mark lies, and with it the edge that is exact. */
export type Placed = {
  id: string;
  text: string;
  em: number;
  box: Box;
  /** The part that answers a finger; the box itself where none was asked for. */
  reach: Box;
  align: 'left' | 'right' | 'middle';
  /** From the mark to a label that stands apart from it. */
  leader: readonly [Point, Point] | null;
};

/**
 * How wide a text is set in Vazirmatn at weight 600, in pixels, rather too wide than too narrow.
 * Averages of the face's own advance widths: Latin capitals 0.7 em, small letters 0.6; Arabic letters
 * joined in words 0.6 (the final forms of س ش ص ض ب ت are the wide ones); marks and joiners nothing.
 */
export function textWidth(text: string, em: number): number {
  let width = 0;
  for (const letter of text)
    width += /[\p{M}\u200c\u200d]/u.test(letter)
      ? 0
      : letter === ' '
        ? 0.32
        : /\p{Lu}/u.test(letter)
          ? 0.74
          : 0.6;
  return width * em;
}

const lineHeight = 1.35;
/** Distances from a mark at which a label is tried: beside it, then further out, with a leader. */
const rings = [20, 32, 44, 58, 74];

/**
 * Places labels one after the other, each at the first spot where it leaves the map's edge, all marks
 * and the labels before it alone; one that finds no spot is left out. The same wishes in the same
 * order give the same map.
 *
 * @param taken boxes that no label may touch (marks, the scale bar)
 * @param toRight whether a label is first tried on the right of its mark, as its language reads
 */
export function placeLabels(
  wishes: readonly Wish[],
  map: Box,
  taken: readonly Box[],
  toRight: boolean,
): Placed[] {
  const placed: Placed[] = [];
  for (const wish of wishes) {
    const size = { width: textWidth(wish.text, wish.em), height: wish.em * lineHeight };
    const found = candidates(wish, size, toRight)
      .map((one) => ({ ...one, reach: reachOf(one.box, wish.reach ?? 0, map) }))
      .find(
        ({ box, reach }) =>
          isWithin(box, map) &&
          !taken.some((other) => overlap(box, other)) &&
          !placed.some(
            (other) =>
              overlap(box, other.box) ||
              (wish.reach && other.reach !== other.box && overlap(reach, other.reach)),
          ),
      );
    if (found) placed.push({ id: wish.id, text: wish.text, em: wish.em, ...found });
  }
  return placed;
}

type Size = { width: number; height: number };
type Candidate = Pick<Placed, 'box' | 'align' | 'leader'>;

function candidates(wish: Wish, size: Size, toRight: boolean): Candidate[] {
  return [
    ...(wish.spots ? inside(wish.spots, size) : []),
    ...(wish.mark ? around(wish.mark.at, wish.mark.radius, size, toRight) : []),
  ];
}

/** Within an area: first where all of the label is in it, then where only its middle is. */
function inside({ middles, holds }: NonNullable<Wish['spots']>, size: Size): Candidate[] {
  const all = middles.map(
    (middle): Candidate => ({ box: boxAt(middle, size), align: 'middle', leader: null }),
  );
  const whole = all.filter(({ box: { x, y, width, height } }) =>
    [x, x + width / 2, x + width].every((at) => holds([at, y]) && holds([at, y + height])),
  );
  return [...whole, ...all];
}

/** Beside a mark, above and below it, then on rings further out. */
function around([x, y]: Point, radius: number, { width, height }: Size, toRight: boolean): Candidate[] {
  const beside = (right: boolean, rise = 0): Candidate => ({
    box: { x: right ? x + radius : x - radius - width, y: y - height / 2 - rise, width, height },
    align: right ? 'left' : 'right',
    leader: null,
  });
  const above = (up: boolean): Candidate => ({
    box: boxAt([x, y + (up ? -1 : 1) * (radius + height / 2)], { width, height }),
    align: 'middle',
    leader: null,
  });
  const third = height / 3;
  const close = [beside(toRight), beside(!toRight), above(true), above(false)].concat(
    [third, -third].flatMap((rise) => [beside(toRight, rise), beside(!toRight, rise)]),
  );
  const apart = rings.flatMap((distance) =>
    // Every thirty degrees, from the side that the language reads towards.
    [0, 11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6].map((hour): Candidate => {
      const angle = (hour * Math.PI) / 6;
      const far = radius + distance;
      const to: Point = [x + far * Math.cos(angle) * (toRight ? 1 : -1), y - far * Math.sin(angle)];
      const align = Math.abs(to[0] - x) < 1 ? 'middle' : to[0] > x ? 'left' : 'right';
      const left = align === 'middle' ? to[0] - width / 2 : align === 'left' ? to[0] + 3 : to[0] - 3 - width;
      const top = align === 'middle' ? (to[1] > y ? to[1] + 1 : to[1] - height - 1) : to[1] - height / 2;
      return { box: { x: left, y: top, width, height }, align, leader: [[x, y], to] };
    }),
  );
  return [...close, ...apart];
}

function boxAt([x, y]: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** A box grown to what a finger needs, moved back into the map; the box itself where nothing is asked. */
function reachOf(box: Box, least: number, map: Box): Box {
  if (least === 0) return box;
  const width = Math.max(box.width, least);
  const height = Math.max(box.height, least);
  const between = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    x: between(box.x - (width - box.width) / 2, map.x, map.x + map.width - width),
    y: between(box.y - (height - box.height) / 2, map.y, map.y + map.height - height),
    width,
    height,
  };
}

function isWithin(box: Box, map: Box): boolean {
  const gap = 2;
  return (
    box.x >= map.x + gap &&
    box.y >= map.y + gap &&
    box.x + box.width <= map.x + map.width - gap &&
    box.y + box.height <= map.y + map.height - gap
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Middles at which an area's label is tried: the points of a grid that lie in the visible part of the
 * area, those nearest to that part's centre first.
 */
export function spotsIn(holds: (point: Point) => boolean, map: Box, step: number): Point[] {
  const spots: Point[] = [];
  for (let y = map.y + step; y < map.y + map.height; y += step)
    for (let x = map.x + step; x < map.x + map.width; x += step) if (holds([x, y])) spots.push([x, y]);
  const centre = [0, 1].map((axis) => spots.reduce((sum, spot) => sum + (spot[axis] ?? 0), 0) / spots.length);
  const away = ([x, y]: Point) => Math.hypot(x - (centre[0] ?? 0), 2 * (y - (centre[1] ?? 0)));
  return spots.sort((a, b) => away(a) - away(b));
}
