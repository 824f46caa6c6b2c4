import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, groundScale, placeInRegion, placeInWorld, windTowards } from './map-projection';

const baghdad = [33.34058, 44.40088] as const;
const ramadi = [33.42056, 43.30778] as const;
const basra = [30.50852, 47.7804] as const;
const mosul = [36.335, 43.11889] as const;

describe('the plane of the region', () => {
  it('has its origin in the middle of Iraq and its y to the south', () => {
    expect(placeInRegion([33.25, 44]).map((value) => Math.round(value))).toEqual([0, 0]);
    expect(placeInRegion([34.25, 45])[0]).toBeGreaterThan(0);
    expect(placeInRegion([34.25, 45])[1]).toBeCloseTo(-111.195, 2);
  });

  it('has kilometres as its unit: distances within Iraq are right by two parts in a hundred', () => {
    for (const place of [ramadi, basra, mosul]) {
      const [[x1, y1], [x2, y2]] = [placeInRegion(baghdad), placeInRegion(place)];
      const ratio = Math.hypot(x2 - x1, y2 - y1) / distanceBetween(baghdad, place);
      expect(ratio).toBeGreaterThan(0.98);
      expect(ratio).toBeLessThan(1.02);
    }
  });

  it('knows the kilometres of a unit from west to east at every height', () => {
    fc.assert(
      fc.property(fc.double({ min: 25, max: 40, noNaN: true }), (latitude) => {
        const [[west, y], [east]] = [placeInRegion([latitude, 43.9]), placeInRegion([latitude, 44.1])];
        const ground = distanceBetween([latitude, 43.9], [latitude, 44.1]);
        expect((east - west) * groundScale(y)).toBeCloseTo(ground, 3);
      }),
    );
  });
});

describe('the plane of the world', () => {
  it('places the corners that the paper on Equal Earth gives', () => {
    // Half the equator is 2.70663 Earth radii long, the pole 1.31737 from it.
    expect(placeInWorld([0, 190.9999])[0]).toBeCloseTo(270.66, 1);
    expect(placeInWorld([90, 11])[1]).toBeCloseTo(-131.74, 1);
    expect(placeInWorld([0, 11])).toEqual([0, -0]);
  });

  it('keeps Washington west of Baghdad and Chukotka east of it', () => {
    const xs = [[38.9, -77], baghdad, [66, -175]].map((at) => placeInWorld(at as [number, number])[0]);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });
});

describe('distances and winds', () => {
  it.each([
    ['Ramadi', ramadi, 102, 'w'],
    ['Basra', basra, 446, 'se'],
    ['Mosul', mosul, 352, 'n'],
    ['Tehran', [35.69439, 51.42151], 693, 'ne'],
  ] as const)('from Baghdad to %s', (_name, place, kilometres, wind) => {
    expect(Math.round(distanceBetween(baghdad, place))).toBeGreaterThan(kilometres - 3);
    expect(Math.round(distanceBetween(baghdad, place))).toBeLessThan(kilometres + 3);
    expect(windTowards(baghdad, place)).toBe(wind);
  });

  it('goes there and back', () => {
    const place = fc.tuple(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']).toContain(windTowards(a, b));
      }),
    );
  });
});
