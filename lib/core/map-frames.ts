import { type Point, type Position, placeInRegion, placeInWorld } from './map-projection';

/** A rectangle: its north-western corner and its size, in units of a plane or in pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** What a map shows: Iraq with the edges of its neighbours, Iraq and Iran whole, or the world. */
export type FrameName = 'iraq' | 'region' | 'world';

/** Corners in degrees, so that they can be checked on any map. */
export const corners: Record<FrameName, { northWest: Position; southEast: Position }> = {
  iraq: { northWest: [37.95, 36.5], southEast: [28.5, 49.9] },
  region: { northWest: [40.1, 36.5], southEast: [24.7, 63.6] },
  world: { northWest: [74, -169], southEast: [-56, 190.999] },
};

function boxOf(name: FrameName): Box {
  const { northWest, southEast } = corners[name];
  const place = placeIn(name);
  const [[left, top], [right, bottom]] = [place(northWest), place(southEast)];
  if (name !== 'world') return { x: left, y: top, width: right - left, height: bottom - top };
  // The world is widest at the equator.
  const [west] = place([0, northWest[1]]);
  return { x: west, y: top, width: -2 * west, height: bottom - top };
}

/** The plane's own way of placing a position. */
export function placeIn(name: FrameName): (position: Position) => Point {
  return name === 'world' ? placeInWorld : placeInRegion;
}

export const frames: Record<FrameName, Box> = {
  iraq: boxOf('iraq'),
  region: boxOf('region'),
  world: boxOf('world'),
};

export function isInside([x, y]: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
