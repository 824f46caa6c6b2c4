import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Box, frames } from '@/lib/core/map-frames';
import { type Point, placeInRegion, placeInWorld } from '@/lib/core/map-projection';
import { pathOf, quantised, simplified } from './map-simplify';
import { fetchPackages, readLayer, readProvinces } from './map-source';
import { type Region, topologyOf } from './map-topology';

/**
 * `npm run map`: draws `lib/core/map-shapes.json` from Natural Earth. With a folder of packages that
 * are already unpacked (`npm run map -- FOLDER`) nothing is downloaded.
 */
const folder = process.argv[2] ?? fetchPackages();

/** The smallest triangle kept, in km²: fine where the map of Iraq looks, coarse where only the wider one does. */
const fine = 40;
const coarse = 600;
/** Smaller islands and lakes, in km², are left out. */
const smallest = 240;
/** On the plane of the world, in its own square units. */
const world = { tolerance: 8, smallest: 16 };
/** Outside the widest frame a line may be anything; this far out, in km, it cannot be seen. */
const margin = 60;

const edge: Box = grown(frames.region, margin);
const near = grown(frames.iraq, margin / 2);
const tolerance = (point: Point) => (within(point, near) ? fine : coarse);

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function within([x, y]: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/**
 * The nearest point of the widest frame. A line that leaves the frame runs along its edge until it
 * comes back, so that an area stays closed and keeps its side of the line.
 */
function clamped([x, y]: Point): Point {
  return [
    Math.min(Math.max(x, edge.x), edge.x + edge.width),
    Math.min(Math.max(y, edge.y), edge.y + edge.height),
  ];
}

const onRegion = ([longitude, latitude]: readonly [number, number]) => placeInRegion([latitude, longitude]);
const onWorld = ([longitude, latitude]: readonly [number, number]) => placeInWorld([latitude, longitude]);

function areaOf(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** The areas that can be seen: countries, and of Iraq its governorates too. */
function region() {
  const provinces = readProvinces(folder).map(({ country, code, rings }): Region => {
    const placed = rings
      .map((ring) => ring.slice(1).map(onRegion))
      .filter((ring) => ring.some((point) => within(point, edge)) && areaOf(ring) > smallest);
    return { areas: [country === 'IRQ' ? code : country], rings: placed };
  });
  // Once to dissolve other countries' provinces, and again so that those leave no joints in the borders.
  const { arcs, areas } = topologyOf(dissolved(provinces));
  return {
    arcs: arcs.map((arc) => pathOf(quantised(simplified(arc.map(clamped), tolerance)))),
    areas: Object.fromEntries([...areas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function dissolved(provinces: readonly Region[]): Region[] {
  const { arcs, areas } = topologyOf(provinces);
  const walked = (one: number) => (one < 0 ? [...(arcs[~one] ?? [])].reverse() : (arcs[one] ?? []));
  return [...areas].map(([area, rings]) => ({
    areas: area.startsWith('IQ-') ? [area, 'IRQ'] : [area],
    rings: rings.map((ring) => ring.flatMap((one) => walked(one).slice(1))),
  }));
}

/** Rivers or lakes of the region. */
function waters(layer: 'rivers' | 'lakes'): string {
  return readLayer(folder, 'asia_50m', layer)
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(onRegion))
    .filter((line) => line.some((point) => within(point, near)))
    .filter((line) => layer === 'rivers' || areaOf(line) > smallest)
    .map((line) => pathOf(quantised(simplified(line, tolerance))) + (layer === 'lakes' ? 'z' : ''))
    .join('');
}

/** Land of the world, or the countries of one code. */
function worldPath(layer: 'land' | 'countries', country?: string): string {
  return readLayer(folder, 'world_110m', layer)
    .filter(({ id }) => country === undefined || id === country)
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(onWorld))
    .filter(
      (line) =>
        areaOf(line) > world.smallest && !isTorn(line) && line.some((point) => within(point, frames.world)),
    )
    .map((line) => `${pathOf(quantised(simplified(line, () => world.tolerance)).slice(0, -1))}z`)
    .join('');
}

/** Saint Lawrence Island lies on both sides of the world's seam. */
function isTorn(line: readonly Point[]): boolean {
  const xs = line.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs) > frames.world.width / 2;
}

const shapes = {
  region: region(),
  rivers: waters('rivers'),
  lakes: waters('lakes'),
  world: { land: worldPath('land'), areas: { USA: worldPath('countries', 'USA') } },
};
const text = `${JSON.stringify(shapes, null, 2)}\n`;
writeFileSync('lib/core/map-shapes.json', text);
for (const [name, part] of Object.entries({ ...shapes, all: shapes }))
  console.log(name, JSON.stringify(part).length, 'bytes,', gzipSync(JSON.stringify(part)).length, 'gzip');
