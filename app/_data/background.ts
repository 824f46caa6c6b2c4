import { followErasure } from './erase';
import { followSettings } from './settings';
import { bringUpToDate, syncIsStopped } from './sync';
import { askForUpdate, watchForUpdates } from './update';

/** After the page is readable and quiet: a slow phone must not fetch the library while it lays out the story. */
const afterLoad = 2000;
/** First pause before a failed sync is tried again, doubled each time up to the longest. */
const firstPause = 4000;
const longestPause = 120_000;
/** A page left open and looked at again asks for news at most this often. */
const freshness = 15 * 60_000;

let started = false;
let pause = firstPause;
let lastTry = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Starts, once a page, what goes on behind it: settings of other tabs, the worker, the library. */
export function startBackground(): void {
  if (started) return;
  started = true;
  void followSettings();
  followErasure();
  const begin = () => setTimeout(() => void watchForUpdates().then(tryToSync), afterLoad);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  addEventListener('online', () => void tryToSync());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lastTry < freshness) return;
    void tryToSync();
    void askForUpdate();
  });
}

async function tryToSync(): Promise<void> {
  clearTimeout(timer);
  if (syncIsStopped()) return;
  lastTry = Date.now();
  const done = await bringUpToDate();
  if (done.ok) {
    pause = firstPause;
    return;
  }
  // A store that refuses will refuse again: only what time can heal is tried again.
  if (done.error === 'storage-full' || done.error === 'storage-blocked') return;
  if (document.visibilityState === 'visible') timer = setTimeout(() => void tryToSync(), pause);
  pause = Math.min(pause * 2, longestPause);
}
