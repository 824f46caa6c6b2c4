import { useEffect, useState } from 'react';
import { subscribeToLibrary } from './changes';

/**
 * Something read from the library, read again whenever the library changes. `undefined` until the
 * first answer. @param read must keep its identity between renders (useCallback), or it reads for ever
 */
export function useLibrary<T>(read: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let wanted = true;
    const again = () => {
      void read().then((next) => {
        if (wanted) setValue(() => next);
      });
    };
    again();
    const stop = subscribeToLibrary(again);
    return () => {
      wanted = false;
      stop();
    };
  }, [read]);
  return value;
}
