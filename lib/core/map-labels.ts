import type { Box } from './map-frames';
import type { Point } from './map-projection';

/** Where a label may stand, in order of preference of who asks. All lengths in pixels. */
export type Wish = {
  id: string;
  text: string;
  /** The size of its type. */
  em: number;
  /** Set in spaced capitals, as the names of countries are. */
  airy?: boolean;
  /** Beside this mark, at this distance from its middle. */
  mark?: { at: Point; radius: number };
  /** Or within an area, at these middles; where `whole`, no corner of the label may leave it. */
  spots?: { middles: readonly Point[]; holds: (point: Point) => boolean; whole: boolean };
  /** A finger must reach it: no other such label within this height and width. */
  reach?: number;
};
/** A label and where it came to stand; `align` is its edge that is exact, the one beside its mark. */
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
 * How wide a text is set in Vazirmatn at weight 600, in pixels, rather too wide than too narrow: by
 * kinds of letters, from the face's advance widths as Chromium sets them (the test has the table).
 *
 * @param airy small letters become capitals, a tenth of an em apart; Arabic script has none
 */
export function textWidth(text: string, em: number, airy = false): number {
  const widthOf = (letter: string): number => {
    if (/[\p{M}\u200c\u200d]/u.test(letter)) return 0;
    if (letter === ' ') return 0.32;
    if (airy && /\p{L}/u.test(letter) && letter < '\u0600') return /[Ii]/.test(letter) ? 0.42 : 0.82;
    if (/[fijlrtI\-اأإآلرزدذ]/.test(letter)) return 0.38;
    if (/[mwMWسشصضکگك]/.test(letter)) return 0.85;
    return /\p{Lu}/u.test(letter) ? 0.7 : 0.57;
  };
  // The last letter of an Arabic word has a tail.
  const tails = text.match(/[\u0600-\u06ff](?= |$)/g)?.length ?? 0;
  return em * [...text].reduce((sum, letter) => sum + widthOf(letter), tails * 0.2);
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
    const width = textWidth(wish.text, wish.em, wish.airy);
    const size = { width, height: wish.em * lineHeight };
    for (const { box, align, leader } of candidates(wish, size, toRight)) {
      if (!isWithin(box, map)) continue;
      if (taken.some((other) => overlap(leader ? grown(box, 5) : box, other))) continue;
      if (leader && crosses(leader, taken)) continue;
      const reach = reachOf(box, wish.reach ?? 0, map);
      const meets = (other: Placed) =>
        overlap(box, other.box) || (wish.reach && other.reach !== other.box && overlap(reach, other.reach));
      if (placed.some(meets)) continue;
      placed.push({ id: wish.id, text: wish.text, em: wish.em, box, reach, align, leader });
      break;
    }
  }
  return placed;
}

type Size = { width: number; height: number };
type Candidate = Pick<Placed, 'box' | 'align' | 'leader'>;

/** One after the other: most are never looked at. */
function* candidates(wish: Wish, size: Size, toRight: boolean): Generator<Candidate> {
  if (wish.spots) yield* inside(wish.spots, size);
  if (wish.mark) yield* around(wish.mark.at, wish.mark.radius, size, toRight);
}

/** Within an area: first where all of the label is in it, then where only its middle is. */
function* inside(
  { middles, holds, whole: isStrict }: NonNullable<Wish['spots']>,
  size: Size,
): Generator<Candidate> {
  const at = (middle: Point): Candidate => ({ box: boxAt(middle, size), align: 'middle', leader: null });
  for (const middle of middles) {
    const candidate = at(middle);
    const { x, y, width, height } = candidate.box;
    if ([x, x + width / 2, x + width].every((one) => holds([one, y]) && holds([one, y + height])))
      yield candidate;
  }
  if (!isStrict) for (const middle of middles) yield at(middle);
}

/** Beside a mark, above and below it, then on rings further out. */
function around([x, y]: Point, radius: number, { width, height }: Size, toRight: boolean): Candidate[] {
  const beside = (right: boolean, rise = 0): Candidate => ({
    box: { x: right ? x + radius : x - radius - width, y: y - height / 2 - rise, width, height },
    align: right ? 'left' : 'right',
    leader: null,
  });
  const above = (up: boolean): Candidate => ({
    box: boxAt([x, y + (up ? -1 : 1) * (radius + 2 + height / 2)], { width, height }),
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

/** A label on a leader keeps away from other marks, so that nobody takes it for theirs. */
function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether a leader runs through a box in which it does not begin. */
function crosses([[x1, y1], [x2, y2]]: readonly [Point, Point], boxes: readonly Box[]): boolean {
  const isIn = (box: Box, share: number) =>
    overlap(box, { x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share, width: 0.1, height: 0.1 });
  return boxes.some(
    (box) =>
      !isIn(grown(box, -5), 0) &&
      Array.from({ length: 12 }, (_, step) => step / 12).some((at) => isIn(box, at)),
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
