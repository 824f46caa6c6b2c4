import type { Point } from './map-projection';

/** What `npm run map` draws: arcs as SVG paths, and of each area the arcs around it (`~n` is arc `n` backwards). */
export type Shapes = { arcs: readonly string[]; areas: Readonly<Record<string, readonly number[][]>> };
/** Closed outlines, each point once. */
export type Rings = readonly (readonly Point[])[];

/** The points of a path made of one `M` and one `l`, or of several such. */
function pointsOf(path: string): Point[] {
  const figures = path.match(/-?\d+/g)?.map(Number) ?? [];
  let [x, y] = [0, 0];
  const points: Point[] = [];
  for (let index = 0; index < figures.length; index += 2) {
    x += figures[index] ?? 0;
    y += figures[index + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

/** The outline of every area of the region. */
export function areasFrom({ arcs, areas }: Shapes): Map<string, Rings> {
  const lines = arcs.map(pointsOf);
  const walked = (number: number) =>
    number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []);
  return new Map(
    Object.entries(areas).map(([name, rings]) => [
      name,
      rings.map((ring) => ring.flatMap((number) => walked(number).slice(1))),
    ]),
  );
}

/** The outlines of an area that is stored as one closed path. */
export function ringsOf(path: string): Rings {
  return path.split('z').filter(Boolean).map(pointsOf);
}

export function pathOfRings(rings: Rings): string {
  return rings.map((ring) => `M${ring.join('L')}Z`).join('');
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
