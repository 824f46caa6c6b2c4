import { describe, expect, it } from 'vitest';
import type { Kind } from './glossary';
import { isNearBaghdad, type MapPlace, mapsFor } from './map-plan';
import { scaleBarFor } from './map-scale';

const place = (id: string, kind: Kind, latitude: number, longitude: number): MapPlace => ({
  id,
  name: id,
  kind,
  at: [latitude, longitude],
});
const ramadi = place('ramadi', 'place/city', 33.42, 43.31);
const baghdad = place('baghdad', 'place/capital', 33.34058, 44.40088);
const anbar = place('anbar', 'place/province', 33.23, 41.53);
const iran = place('iran', 'place/country', 32, 53);
const iraq = place('iraq', 'place/country', 33.1, 43.3);
const tehran = place('tehran', 'place/capital', 35.69, 51.42);
const washington = place('washington', 'place/city', 38.9, -77.04);
const states = place('united-states', 'place/country', 38, -97);

describe('the maps for some places', () => {
  it.each([
    ['a town of Iraq', [ramadi], ['iraq']],
    ['a province', [anbar], ['iraq']],
    ['Iraq', [iraq], ['iraq']],
    ['Iran alone, whole', [iran], ['region']],
    ['Iran beside a town, its west', [ramadi, iran], ['iraq']],
    ['Tehran', [tehran, ramadi], ['region']],
    ['Washington', [washington], ['world']],
    ['both ends of a story', [ramadi, washington, states], ['iraq', 'world']],
    ['nothing', [], []],
  ] as const)('%s', (_name, places, frames) => {
    expect(mapsFor(places).map((map) => map.frame)).toEqual(frames);
  });

  it('show every place once', () => {
    const all = [ramadi, baghdad, anbar, iran, iraq, tehran, washington, states];
    const shown = mapsFor(all).flatMap((map) => map.places);
    expect(new Set(shown)).toEqual(new Set(all));
    expect(shown).toHaveLength(all.length);
  });
});

it('a distance from Baghdad is told of towns near it, not of areas, other continents or itself', () => {
  expect([ramadi, tehran].map(isNearBaghdad)).toEqual([true, true]);
  expect([baghdad, anbar, iraq, washington].map(isNearBaghdad)).toEqual([false, false, false, false]);
});

describe('the scale bar', () => {
  it.each([
    ['iraq', 200],
    ['region', 500],
  ] as const)('on the map of %s is the longest round length within a quarter of it', (frame, kilometres) => {
    const bar = scaleBarFor(frame, 326);
    expect(bar?.kilometres).toBe(kilometres);
    expect(bar?.length).toBeLessThanOrEqual(326 / 4);
  });

  it('is true in the middle: Iraq’s map is 1,247 km wide there', () => {
    const bar = scaleBarFor('iraq', 1000);
    expect(((bar?.kilometres ?? 0) / (bar?.length ?? 1)) * 1000).toBeCloseTo(1247, -1);
  });

  it('is not drawn on the world', () => {
    expect(scaleBarFor('world', 326)).toBeNull();
  });
});
