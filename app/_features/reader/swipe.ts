/** Where a finger was, in CSS pixels of the screen, and when, in milliseconds. */
export type Touched = { x: number; y: number; at: number };

/** From here on the edges are the system's: a stroke that begins there goes back a page. */
const edge = 24;
/** The shortest stroke, in pixels and as a share of the screen's width. */
const shortest = { pixels: 64, share: 0.18 };
/** The longest a stroke takes: a finger that rests selects text. */
const longest = 600;
/** How many times further along than up or down: the page is scrolled with the same thumb. */
const slant = 2.5;

/**
 * Whether a finger's way was a stroke along the line, and which way it went.
 *
 * @param width of the screen
 * @returns -1 to the left, 1 to the right, 0 for what was none
 */
export function strokeOf(from: Touched, to: Touched, width: number): -1 | 0 | 1 {
  const along = to.x - from.x;
  const far = Math.abs(along);
  if (from.x < edge || from.x > width - edge) return 0;
  if (far < Math.max(shortest.pixels, width * shortest.share)) return 0;
  if (far < Math.abs(to.y - from.y) * slant || to.at - from.at > longest) return 0;
  return along < 0 ? -1 : 1;
}
