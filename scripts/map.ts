import { rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Shapes } from '@/lib/core/map-areas';
import { encoded, encodedLine } from '@/lib/core/map-figures';
import { type Box, frames } from '@/lib/core/map-frames';
import { type Point, placeInRegion, placeInWorld } from '@/lib/core/map-projection';
import { quantised, simplified } from './map-simplify';
import { fetchPackages, readLayer, readProvinces } from './map-source';
import { pointsOf, type Region, type Topology, topologyOf, withoutSpares } from './map-topology';

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
const world = { tolerance: 5, smallest: 14 };
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
  const lines = arcs.map((arc) => quantised(simplified(arc.map(clamped), tolerance)));
  const large = [...areas].map(([area, rings]): [string, number[][]] => [
    area,
    rings.filter((ring) => areaOf(pointsOf(ring, lines)) > smallest),
  ]);
  return encodedTopology(withoutSpares(lines, new Map(large.filter(([, rings]) => rings.length > 0))));
}

function dissolved(provinces: readonly Region[]): Region[] {
  const { arcs, areas } = topologyOf(provinces);
  return [...areas].map(([area, rings]) => ({
    areas: area.startsWith('IQ-') ? [area, 'IRQ'] : [area],
    rings: rings.map((ring) => pointsOf(ring, arcs)),
  }));
}

function encodedTopology({ arcs, areas }: Topology): Shapes {
  return {
    arcs: arcs.map(encodedLine).join(' '),
    areas: Object.fromEntries(
      [...areas]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([area, rings]) => [area, rings.map(encoded).join(' ')]),
    ),
  };
}

/** Rivers or lakes of the region. */
function waters(layer: 'rivers' | 'lakes'): string {
  return readLayer(folder, 'asia_50m', layer)
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(onRegion))
    .filter((line) => line.some((point) => within(point, near)))
    .filter((line) => layer === 'rivers' || areaOf(line) > smallest)
    .map((line) => encodedLine(quantised(simplified(line, tolerance))))
    .join(' ');
}

/** Land of the world, or one country of it, as rings whose last point is the first. */
function worldRings(layer: 'land' | 'countries', country?: string): Point[][] {
  return readLayer(folder, 'world_110m', layer)
    .filter(({ id }) => country === undefined || id === country)
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(onWorld))
    .filter((line) => line.some((point) => within(point, frames.world)) && !isTorn(line))
    .map((line) => quantised(simplified(line, () => world.tolerance)))
    .filter((line) => areaOf(line) > world.smallest);
}

/** Saint Lawrence Island lies on both sides of the world's seam. */
function isTorn(line: readonly Point[]): boolean {
  const xs = line.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs) > frames.world.width / 2;
}

const [land, states] = [worldRings('land'), worldRings('countries', 'USA')];
const shapes = {
  region: region(),
  rivers: waters('rivers'),
  lakes: waters('lakes'),
  world: encodedTopology({
    arcs: [...land, ...states],
    areas: new Map([
      ['land', land.map((_, index) => [index])],
      ['USA', states.map((_, index) => [land.length + index])],
    ]),
  }),
};
const text = `${JSON.stringify(shapes, null, 2)}\n`;
writeFileSync('lib/core/map-shapes.json', text);
for (const [name, part] of Object.entries({ ...shapes, all: shapes }))
  console.log(name, JSON.stringify(part).length, 'bytes,', gzipSync(JSON.stringify(part)).length, 'gzip');
if (!process.argv[2]) rmSync(folder, { recursive: true });
