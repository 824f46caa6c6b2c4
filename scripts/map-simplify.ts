import type { Point } from '@/lib/core/map-projection';

/** Twice the area of the triangle that a point makes with its neighbours, halved. */
function area([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/**
 * Removes the points of a line that matter least to its shape, ends excepted (Visvalingam and Whyatt,
 * "Line generalisation by repeated elimination of points", *The Cartographic Journal* 30, 1993):
 * the point with the smallest triangle goes first, until none is smaller than the tolerance.
 *
 * @param tolerance the smallest triangle that is kept at a point, in square units
 */
export function simplified(line: readonly Point[], tolerance: (point: Point) => number): Point[] {
  const points = [...line];
  const weight = (index: number): number => {
    const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
    return before && point && after ? area(before, point, after) / tolerance(point) : Infinity;
  };
  const weights = points.map((_, index) => weight(index));
  for (;;) {
    const least = Math.min(...weights);
    if (least >= 1) return points;
    const index = weights.indexOf(least);
    points.splice(index, 1);
    weights.splice(index, 1);
    // A neighbour never becomes lighter than the point before it, so that the order is stable.
    for (const one of [index - 1, index])
      if (one >= 0 && one < points.length) weights[one] = Math.max(least, weight(one));
  }
}

/** To whole units, repeated points once. */
export function quantised(line: readonly Point[]): Point[] {
  const whole = line.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], index) => {
    const before = whole[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}
