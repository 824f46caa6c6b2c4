import { followErasure } from './erase';
import { persistently } from './persistently';
import { followSettings } from './settings';
import { bringUpToDate, syncIsStopped } from './sync';
import { askForUpdate, watchForUpdates } from './update';

/** After the page is readable and quiet: a slow phone must not fetch the library while it lays out the story. */
const afterLoad = 2000;
/** A page left open and looked at again asks for news at most this often. */
const freshness = 15 * 60_000;

let started = false;
let lastTry = 0;

const keepWorker = persistently(async () => syncIsStopped() || watchForUpdates());
const keepLibrary = persistently(async () => {
  if (syncIsStopped()) return true;
  lastTry = Date.now();
  const done = await bringUpToDate();
  // A store that refuses will refuse again: only what time can heal is tried again.
  return done.ok || done.error === 'storage-full' || done.error === 'storage-blocked';
});

/** Starts, once a page, what goes on behind it: settings of other tabs, the worker, the library. */
export function startBackground(): void {
  if (started) return;
  started = true;
  void followSettings();
  followErasure();
  const begin = () => setTimeout(keepAll, afterLoad);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  addEventListener('online', keepAll);
  document.addEventListener('visibilitychange', () => {
    // A phone's clock may be set back by years: then the last time is no reason to wait.
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - lastTry) < freshness) return;
    keepAll();
    void askForUpdate();
  });
}

function keepAll(): void {
  void keepWorker();
  void keepLibrary();
}
