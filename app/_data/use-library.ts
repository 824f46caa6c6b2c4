import { dequal } from 'dequal';
import { startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint } from './after-paint';
import { subscribeToLibrary } from './changes';
import { notArrived } from './not-arrived';

/** What was read last under each key, so that going back shows a page at once, at its old height. */
const remembered = new Map<string, unknown>();

/**
 * Something read from the library, read again whenever the library changes. `undefined` until the
 * first answer. While a page hydrates nothing is remembered, so build and browser agree.
 *
 * @param key names what is read; another key is another reading
 */
export function useLibrary<T>(key: string, read: () => Promise<T>): T | undefined {
  const [found, setFound] = useState({ key, value: remembered.get(key) as T | undefined });
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  });
  useEffect(() => {
    let wanted = true;
    let reading = false;
    let stale = false;
    let last = remembered.get(key);
    const again = () => {
      // While stories arrive, a reading may take longer than the pause between two rings of the bell.
      stale = reading;
      if (reading) return;
      reading = true;
      void reader
        .current()
        .then((value) => {
          if (value !== undefined) remembered.set(key, value);
          // Most of what arrives changes nothing of what is shown.
          if (!wanted || dequal(value, last)) return;
          last = value;
          // Thirty stories drawn at once hold up taps on a slow phone.
          startTransition(() => setFound({ key, value }));
        })
        // The next change of the library reads again.
        .catch(notArrived)
        .finally(() => {
          reading = false;
          if (stale && wanted) again();
        });
    };
    // React runs what follows a tap before it is painted: the store would be opened in between.
    const callOff = afterPaint(again);
    const stop = subscribeToLibrary(again);
    return () => {
      wanted = false;
      callOff();
      stop();
    };
  }, [key]);
  return found.key === key ? found.value : (remembered.get(key) as T | undefined);
}
