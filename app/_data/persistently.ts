import { notArrived } from './not-arrived';

/** First pause before what failed is tried again, doubled each time up to the longest; milliseconds. */
const firstPause = 4000;
const longestPause = 120_000;

/**
 * Makes an act try again by itself until it is done: after a pause that grows, and only while the page
 * is looked at. Calling it again tries at once.
 *
 * @param act tells whether it is done; a part of the app that does not arrive counts as not done
 */
export function persistently(act: () => Promise<boolean>): () => Promise<void> {
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = async (): Promise<void> => {
    clearTimeout(timer);
    if (await act().catch(notArrived)) {
      pause = firstPause;
      return;
    }
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(() => void attempt(), pause);
    else document.addEventListener('visibilitychange', () => void attempt(), { once: true });
    pause = Math.min(pause * 2, longestPause);
  };
  return attempt;
}
