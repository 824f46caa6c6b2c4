import { startTransition, useEffect, useState } from 'react';

/** An item of the list is drawn in so many steps: its headline, what it says, what is known of it. */
const parts = 3;
/** So many items are on the screen at first: each of their steps is a piece. Of the others each is one. */
const seen = 4;

/** How many pieces so many items are. */
function piecesOf(items: number): number {
  return Math.min(items, seen) * parts + Math.max(0, items - seen);
}

/** In how many of its steps an item, counted from 0, is drawn once there are so many pieces. */
export function partsDrawn(item: number, pieces: number): number {
  const left = pieces - piecesOf(item);
  if (item >= seen) return left > 0 ? parts : 0;
  return Math.max(0, Math.min(parts, left));
}

/**
 * How many pieces of a list to draw now: one, then one more with each frame, so that a slow phone answers taps in
 * between. The first ones take longest, since fonts are shaped for the first time and all of them are on the screen.
 *
 * @param all how many items there are
 * @param first how many are to be there at once, whatever it takes
 */
export function usePieces(all: number, first: number): number {
  const [drawn, setDrawn] = useState(Math.max(1, piecesOf(first)));
  useEffect(() => {
    if (drawn >= piecesOf(all)) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + 1)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, all]);
  return drawn;
}
