import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { areasFrom, contains, pathOf } from './map-areas';
import { linesOf } from './map-figures';
import { type Position, placeInRegion, placeInWorld } from './map-projection';
import shapes from './map-shapes.json';

const region = areasFrom(shapes.region);
const world = areasFrom(shapes.world);
const countryAt = (at: Position) =>
  [...region.keys()].filter(
    (area) => !area.startsWith('IQ-') && contains(region.get(area) ?? [], placeInRegion(at)),
  );
const provinceAt = (at: Position) =>
  [...region.keys()].filter(
    (area) => area.startsWith('IQ-') && contains(region.get(area) ?? [], placeInRegion(at)),
  );

describe('the shapes of the region', () => {
  it('has the eighteen governorates that Iraq had in January 2014', () => {
    expect([...region.keys()].filter((area) => area.startsWith('IQ-'))).toHaveLength(18);
  });

  // Seats of the governorates, from GeoNames.
  it.each([
    ['IQ-AN', [33.42056, 43.30778]],
    ['IQ-BG', [33.34058, 44.40088]],
    ['IQ-NI', [36.335, 43.11889]],
    ['IQ-BA', [30.50852, 47.7804]],
    ['IQ-AR', [36.19257, 44.01062]],
    ['IQ-SU', [35.56496, 45.4329]],
    ['IQ-TS', [35.46806, 44.39222]],
    ['IQ-NA', [31.99, 44.31]],
    ['IQ-QA', [31.99289, 44.92552]],
    ['IQ-WA', [32.51278, 45.81817]],
    ['IQ-MU', [31.33198, 45.2944]],
    ['IQ-DI', [33.74, 44.64]],
  ] as const)('%s holds its seat, and no other does', (code, seat) => {
    expect(provinceAt(seat)).toEqual([code]);
    expect(countryAt(seat)).toEqual(['IRQ']);
  });

  it.each([
    ['IRN', [32, 53]],
    ['SYR', [35.33, 40.14]],
    ['TUR', [37.91, 40.24]],
    ['JOR', [32.2, 37.2]],
    ['SAU', [30.97, 41.04]],
    ['KWT', [29.34, 47.6]],
  ] as const)('%s holds a place of its own, and no other does', (code, place) => {
    expect(countryAt(place)).toEqual([code]);
  });

  it('leaves the Gulf to nobody', () => {
    expect(countryAt([28.5, 50])).toEqual([]);
  });

  it('closes every outline', () => {
    for (const rings of [...region.values(), ...world.values()].flat())
      expect(rings.length).toBeGreaterThan(2);
    expect(pathOf(region.get('IRQ') ?? [], 'Z')).toMatch(/^M-?\d+,-?\d+(L-?\d+,-?\d+){30,}Z$/);
  });

  it('has the Euphrates and the Tigris', () => {
    expect(linesOf(shapes.rivers).flat().length).toBeGreaterThan(100);
  });
});

describe('the shapes of the world', () => {
  it.each([
    ['the United States', 'USA', [38, -97]],
    ['Alaska', 'USA', [65, -152]],
    ['Baghdad', 'land', [33.34, 44.4]],
    ['Brasilia', 'land', [-15.8, -47.9]],
  ] as const)('%s', (_name, area, place) => {
    expect(contains(world.get(area) ?? [], placeInWorld(place))).toBe(true);
  });

  it('leaves the Atlantic empty', () => {
    expect(contains(world.get('land') ?? [], placeInWorld([30, -45]))).toBe(false);
  });
});

it('all shapes weigh less than 6 kB, packed less than 5', () => {
  const text = JSON.stringify(shapes);
  expect(text.length).toBeLessThan(6000);
  expect(gzipSync(text).length).toBeLessThan(5000);
});
