import { compareLibrary } from './compare';
import { followErasure } from './erase';
import { notArrived } from './not-arrived';
import { persistently } from './persistently';
import { currentSettings, followSettings, subscribeToSettings } from './settings';
import { followStore } from './store-condition';
import { bringUpToDate, type SyncError, syncIsStopped } from './sync';
import { appIsWhole, askForUpdate, watchForUpdates } from './update';

/** After the page is readable and quiet: a slow phone must not fetch the library while it lays out the story. */
const afterLoad = 2000;
/** A page left open and looked at again asks for news at most this often. */
const freshness = 15 * 60_000;

/** What another try may heal: a full store refuses again, and what the reader cancelled is not begun anew. */
const temporary: ReadonlySet<SyncError> = new Set([
  'offline',
  'server-failed',
  'catalogue-damaged',
  'file-damaged',
  'busy',
]);

let started = false;
let compared: Promise<unknown> | undefined;
let lastTry = 0;

const keepWorker = persistently(async () => {
  if (syncIsStopped()) return true;
  // What the worker's installation did not bring of the tools is fetched by its answer to this question.
  // Whoever has erased everything meanwhile wants no file back.
  return (await watchForUpdates()) && (syncIsStopped() || (await appIsWhole()));
});
const keepLibrary = persistently(async () => {
  if (syncIsStopped()) return true;
  lastTry = Date.now();
  // Before anything is fetched: afterwards nobody knows what was gone.
  compared ??= compareLibrary().catch(notArrived);
  await compared;
  const done = await bringUpToDate();
  void wakeWorker(!done.ok && done.error === 'offline');
  return done.ok || !temporary.has(done.error);
});

/** What was last asked of the browser, so that each change of the settings asks it once. */
let asksNowAndThen: boolean | undefined;

/** Where the browser has it, the worker goes on where this page cannot. Never the only way: see `keepAll`. */
async function wakeWorker(offline: boolean): Promise<void> {
  const { automatic } = currentSettings();
  const worker = await import('@/lib/pwa/background').catch(() => null);
  if (!worker || syncIsStopped()) return;
  if (offline) await worker.syncOnceOnline();
  if (asksNowAndThen === automatic) return;
  asksNowAndThen = automatic;
  await worker.syncNowAndThen(automatic);
}

/** Starts, once a page, what goes on behind it: settings of other tabs, the store, the worker, the library. */
export function startBackground(): void {
  if (started) return;
  started = true;
  // How the build knows this script: the worker does not install without it.
  performance.mark('waraq:background');
  void followSettings();
  followErasure();
  followStore(() => void keepLibrary());
  const begin = () => setTimeout(keepAll, afterLoad);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  addEventListener('online', keepAll);
  subscribeToSettings(() => {
    if (asksNowAndThen !== undefined) void wakeWorker(false);
  });
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
