import { type Box, type FrameName, frames } from './map-frames';
import { groundScale } from './map-projection';

/** A scale bar: the kilometres it stands for and its length in pixels. */
export type ScaleBar = { kilometres: number; length: number };

/** Lengths that a reader can count with. */
const steps = [1000, 500, 200, 100, 50];

/**
 * The longest round scale bar within a quarter of a map's width, true at the map's middle.
 * The world has none: its scale is not the same anywhere.
 *
 * @param width the map's width in pixels
 */
export function scaleBarFor(frame: FrameName, width: number): ScaleBar | null {
  if (frame === 'world') return null;
  const box: Box = frames[frame];
  const pixels = width / box.width / groundScale(box.y + box.height / 2);
  const kilometres = steps.find((step) => step * pixels <= width / 4) ?? 50;
  return { kilometres, length: kilometres * pixels };
}
