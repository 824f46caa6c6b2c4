'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { startBackground } from '@/app/_data/background';
import { agreeToUpdate, subscribeToUpdate, updateState } from '@/app/_data/update';
import type { NoticeWords } from './words';

type Props = { words: NoticeWords };

/** One line above the navigation, each with one action; also starts what goes on behind every page. */
export function Notices({ words }: Props) {
  const update = useSyncExternalStore(subscribeToUpdate, updateState, () => 'none' as const);
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const follow = () => setOffline(!navigator.onLine);
    follow();
    addEventListener('online', follow);
    addEventListener('offline', follow);
    startBackground();
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  return (
    <div className="notices" role="status" aria-label={words.region}>
      {update !== 'none' ? (
        <p className="notice">
          <span>{update === 'ready' ? words.updateReady : words.updating}</span>
          {update === 'ready' && (
            <button type="button" onClick={agreeToUpdate}>
              {words.updateAction}
            </button>
          )}
        </p>
      ) : (
        offline && (
          <p className="notice">
            <span>{words.offline}</span>
            <button type="button" onClick={() => setOffline(false)}>
              {words.dismiss}
            </button>
          </p>
        )
      )}
    </div>
  );
}
