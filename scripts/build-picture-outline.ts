import type { Outline } from './build-picture-ink';

/** A path of SVG commands, absolute: M, L, Q, C and Z. */
export type PathCommand = { type: string; values: readonly number[] };

/** Straight lines in place of one curve: at the size of a headline nobody sees the difference. */
const pieces = 8;

/**
 * The outlines of a path with its curves made straight.
 *
 * @param path in its own units, y upwards, as fonts have it
 * @param x where its origin comes to stand, in pixels, and y likewise, downwards
 */
export function outlineOf(path: readonly PathCommand[], x: number, y: number, scale: number): Outline[] {
  const found: [number, number][][] = [];
  let last: [number, number] = [0, 0];
  for (const { type, values } of path) {
    const points: [number, number][] = [];
    for (let index = 0; index + 1 < values.length; index += 2)
      points.push([x + (values[index] ?? 0) * scale, y - (values[index + 1] ?? 0) * scale]);
    const end = points.at(-1);
    if (!end) continue;
    if (type === 'M') found.push([end]);
    else found.at(-1)?.push(...straightened([last, ...points]));
    last = end;
  }
  return found;
}

/** Points on a Bézier curve after its first, by de Casteljau's construction; of a line just its end. */
function straightened(control: readonly (readonly [number, number])[]): [number, number][] {
  const steps = control.length === 2 ? 1 : pieces;
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    let points = control.map(([x, y]): [number, number] => [x, y]);
    while (points.length > 1)
      points = points.slice(1).map(([x, y], at): [number, number] => {
        const [fromX, fromY] = points[at] ?? [x, y];
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
      });
    return points[0] ?? [0, 0];
  });
}
