import { useCallback, useEffect, useRef, useState } from 'react';
import { subscribeToLibrary } from './changes';
import { notArrived } from './not-arrived';
import { readShelf, type Shelf, type ShelfStory } from './shelf';

/** A sync rings several times a second; ten thousand stories are not read again at every ring. Milliseconds. */
const rest = 2000;
/** How long after a reading that found the app not stored yet it is asked for again. Milliseconds. */
const appRest = 4000;

let remembered: Shelf | undefined;

type Change = (slug: string, change: (story: ShelfStory) => ShelfStory) => void;

/**
 * The shelf, read again when the library changes, at most every two seconds and never twice at once.
 * `change` shows at once what the reader did to a story; the next reading confirms it or takes it back.
 */
export function useShelf(): { shelf: Shelf | undefined; change: Change } {
  const [shelf, setShelf] = useState(remembered);
  const changes = useRef(0);
  useEffect(() => {
    // Where workers are not allowed, the app is never stored.
    const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
    let wanted = true;
    let reading = false;
    let missed = false;
    let last = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      if (reading) {
        missed = true;
        return;
      }
      const pause = last + rest - performance.now();
      clearTimeout(timer);
      if (pause > 0) {
        timer = setTimeout(() => void read(), pause);
        return;
      }
      reading = true;
      missed = false;
      const before = changes.current;
      // The next change of the library reads again where this part of the app does not arrive.
      const found = await readShelf().catch(notArrived);
      reading = false;
      last = performance.now();
      if (!wanted) return;
      // What the reader did meanwhile may not be in it: the reading after it is the truth.
      if (found && changes.current === before) setShelf(found);
      if (missed) void read();
      // On a first visit the app itself may be stored last of all, and a busy worker answers late.
      else if (found && !found.appStored && workers?.controller) timer = setTimeout(again, appRest);
    };
    const again = () => void read();
    void read();
    const stop = subscribeToLibrary(again);
    workers?.addEventListener('controllerchange', again);
    return () => {
      wanted = false;
      clearTimeout(timer);
      stop();
      workers?.removeEventListener('controllerchange', again);
    };
  }, []);
  useEffect(() => {
    remembered = shelf;
  }, [shelf]);
  const change: Change = useCallback((slug, act) => {
    changes.current += 1;
    setShelf(
      (now) =>
        now && {
          ...now,
          stories: now.stories.map((story) => (story.slug === slug ? act(story) : story)),
        },
    );
  }, []);
  return { shelf, change };
}
