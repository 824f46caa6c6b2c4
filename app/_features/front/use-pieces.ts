import { startTransition, useEffect, useState } from 'react';

/**
 * How many of a list to draw now: one, then two more with each frame, so that a slow phone answers taps in
 * between. The first ones take longest, since fonts are shaped for the first time and all of them are on the screen.
 *
 * @param all how many there are
 * @param first how many are to be there at once, whatever it takes
 */
export function usePieces(all: number, first: number): number {
  const [drawn, setDrawn] = useState(Math.max(1, first));
  useEffect(() => {
    if (drawn >= all) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + 2)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, all]);
  return drawn;
}
