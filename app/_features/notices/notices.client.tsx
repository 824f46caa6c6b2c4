'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { startBackground } from '@/app/_data/background';
import { useStoreCondition } from '@/app/_data/store-condition';
import { agreeToUpdate, subscribeToUpdate, updateState } from '@/app/_data/update';
import { Notice } from './notice';
import type { NoticeWords } from './words';

type Props = { words: NoticeWords };

/** Another language builds this anew; what the reader has closed stays closed until the page is loaded again. */
let memoryClosed = false;

/** One line above the navigation, each with one action; also starts what goes on behind every page. */
export function Notices({ words }: Props) {
  const update = useSyncExternalStore(subscribeToUpdate, updateState, () => 'none' as const);
  const store = useStoreCondition();
  const [memoryTold, setMemoryTold] = useState(memoryClosed);
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
  const closeMemory = () => {
    memoryClosed = true;
    setMemoryTold(true);
  };
  const shown = () => {
    if (update === 'under-way') return <Notice text={words.updating} />;
    if (update === 'ready')
      return <Notice text={words.updateReady} action={words.updateAction} act={agreeToUpdate} />;
    if (store === 'newer')
      return <Notice text={words.newer} action={words.reload} act={() => location.reload()} />;
    if (store === 'memory' && !memoryTold)
      return <Notice text={words.memory} action={words.dismiss} act={closeMemory} />;
    if (offline) return <Notice text={words.offline} action={words.dismiss} act={() => setOffline(false)} />;
    return null;
  };
  return (
    <div className="notices" role="status" aria-label={words.region}>
      {shown()}
    </div>
  );
}
