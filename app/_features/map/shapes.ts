import { areasFrom, type Rings, ringsOf } from '@/lib/core/map-areas';
import shapes from '@/lib/core/map-shapes.json';

export { shapes };

/** Outlines on the plane of the region, and on that of the world. */
export const regionAreas: ReadonlyMap<string, Rings> = areasFrom(shapes.region);
export const worldAreas: ReadonlyMap<string, Rings> = new Map(
  Object.entries(shapes.world.areas).map(([name, path]) => [name, ringsOf(path)]),
);
