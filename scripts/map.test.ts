import { describe, expect, it } from 'vitest';
import type { Point } from '@/lib/core/map-projection';
import { quantised, simplified } from './map-simplify';
import { pointsOf, topologyOf } from './map-topology';

/** Two squares side by side, and an island. */
const west: Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const east: Point[] = [
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
];
const island: Point[] = [
  [5, 5],
  [6, 5],
  [6, 6],
];

describe('a topology', () => {
  it('has a shared border once, walked in both directions', () => {
    const { arcs, areas } = topologyOf([
      { areas: ['west'], rings: [west] },
      { areas: ['east'], rings: [east] },
    ]);
    expect(arcs).toHaveLength(3);
    const numbers = ['west', 'east'].map((area) => areas.get(area)?.flat() ?? []);
    expect(numbers[0]?.filter((one) => numbers[1]?.includes(~one))).toHaveLength(1);
  });

  it('dissolves what lies within an area, and leaves out arcs that nobody needs', () => {
    const { arcs, areas } = topologyOf([
      { areas: ['both'], rings: [west] },
      { areas: ['both'], rings: [east, island] },
    ]);
    expect(areas.get('both')).toHaveLength(2);
    const sizes = (areas.get('both') ?? []).map((ring) => pointsOf(ring, arcs).length);
    expect(sizes.sort()).toEqual([3, 6]);
    expect(arcs).toHaveLength(3);
  });
});

describe('simplifying', () => {
  it('drops the points that matter least and keeps the ends', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [15, 9],
      [20, 0],
    ];
    expect(simplified(line, () => 2)).toEqual([line[0], line[2], line[3], line[4]]);
    expect(simplified(line, () => 1000)).toEqual([line[0], line[4]]);
  });

  it('rounds, and says a point once', () => {
    expect(
      quantised([
        [0.2, 0.4],
        [0.4, -0.4],
        [1.6, 1],
      ]),
    ).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });
});
