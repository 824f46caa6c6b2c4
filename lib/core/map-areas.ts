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

/** Whether a point lies in an area: a ray from it crosses the outlines an odd number of times. */
export function contains(rings: Rings, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index || ring.length) - 1] as Point;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  return inside;
}
