import { useEffect, useRef } from 'react';

const seenMark = 'waraqSeen';

/**
 * Scrolls to the top where the reader arrives at another place within the same page of the router,
 * which would not scroll. An entry of the history that was seen before (back, forward) is left to
 * the browser, which knows where the reader was.
 *
 * @param place names the place; the same name is the same place
 */
export function useStartAtTop(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    const state: unknown = history.state;
    const seen = state instanceof Object && seenMark in state;
    if (place !== before.current && !seen) scrollTo({ top: 0, behavior: 'instant' });
    before.current = place;
    if (!seen) history.replaceState({ ...history.state, [seenMark]: true }, '');
  }, [place]);
}
