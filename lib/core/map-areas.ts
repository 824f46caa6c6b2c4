import { decoded, linesOf } from './map-figures';
import type { Point } from './map-projection';

/**
 * What `npm run map` draws, as encoded figures: lines that areas share, and of each area the numbers
 * of the lines around it, ring by ring (`~n` is line `n` walked backwards).
 */
export type Shapes = { arcs: string; areas: Readonly<Record<string, string>> };
/** Closed outlines, each point once. */
export type Rings = readonly (readonly Point[])[];

/** The outline of every area. */
export function areasFrom({ arcs, areas }: Shapes): Map<string, Rings> {
  const lines = linesOf(arcs);
  const walked = (number: number) =>
    number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []);
  return new Map(
    Object.entries(areas).map(([name, rings]) => [
      name,
      rings.split(' ').map((ring) => decoded(ring).flatMap((number) => walked(number).slice(1))),
    ]),
  );
}

/** An SVG path of lines, or with `Z` as `end` of closed outlines. */
export function pathOf(lines: readonly (readonly Point[])[], end = ''): string {
  return lines.map((line) => `M${line.join('L')}${end}`).join('');
}

type Bounds = { left: number; top: number; right: number; bottom: number };
const knownBounds = new WeakMap<Rings, Bounds>();

function boundsOf(rings: Rings): Bounds {
  const known = knownBounds.get(rings);
  if (known) return known;
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings)
    for (const [x, y] of ring) {
      bounds.left = Math.min(bounds.left, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.right = Math.max(bounds.right, x);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  knownBounds.set(rings, bounds);
  return bounds;
}

/**
 * Whether a point lies in an area: a ray from it crosses the outlines an odd number of times. Labels ask
 * this thousands of times, mostly far from the area.
 */
export function contains(rings: Rings, [x, y]: Point): boolean {
  const { left, top, right, bottom } = boundsOf(rings);
  if (x < left || x > right || y < top || y > bottom) return false;
  let inside = false;
  for (const ring of rings) {
    let [x2, y2] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      x2 = x1;
      y2 = y1;
    }
  }
  return inside;
}
