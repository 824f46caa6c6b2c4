import type { BringOptions } from '@/lib/background/bring';
import type { Elsewhere } from '@/lib/background/elsewhere';
import { syncLock } from '@/lib/core/base';
import type { Orders } from '@/lib/core/plan';
import type { Result } from '@/lib/core/result';
import type { Synced } from '@/lib/remote/sync';
import { libraryChanged, libraryGrows } from './changes';
import { systemSavesData, whileWatchedOrFree } from './connection';
import { noteCount } from './count';
import { refreshIndex } from './find';
import { left, storeIsFull } from './limits';
import { linkArrived } from './linking';
import { tellCorrections } from './news';
import { notArrived } from './not-arrived';
import { onCancel, tellCancel, tellProgress } from './progress';
import { currentSettings } from './settings';

export type SyncError =
  | 'offline'
  | 'server-failed'
  | 'catalogue-damaged'
  | 'file-damaged'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'busy'
  | 'cancelled';

/** Who wants it: the app by itself, or the reader, who has seen the price. */
type Asker = 'app' | 'reader';

type Done = Result<Synced, SyncError>;

let underWay: Promise<Done> | undefined;
let underWayFor: Asker = 'app';
let run = new AbortController();
/** How often the reader gave up what was under way. */
let cancels = 0;
const cancelled: Done = { ok: false, error: 'cancelled' };
let stopped = false;

/** Nothing is fetched any more until the page reloads: an update or an erasure is about to take over. */
export function stopSync(): void {
  stopped = true;
  run.abort();
}

export function syncIsStopped(): boolean {
  return stopped;
}

/**
 * Brings the library up to date; one run at a time in this tab and, where the browser has locks,
 * across tabs. A reader's wish waits for a run that is under way, the app's own joins it.
 */
export function bringUpToDate(asker: Asker = 'app'): Promise<Done> {
  if (underWay && (asker === 'app' || underWayFor === 'reader')) return underWay;
  const own = after(underWay, asker).finally(() => {
    if (underWay === own) underWay = undefined;
  });
  underWay = own;
  underWayFor = asker;
  return own;
}

/** The app's own run may have left what the reader wants now: then there is another one. */
async function after(before: Promise<Done> | undefined, asker: Asker): Promise<Done> {
  const noted = cancels;
  const done = await before;
  if (noted !== cancels) return cancelled;
  if (done?.ok && done.value.leftFiles === 0 && currentSettings().automatic) return done;
  // Only who syncs says that it is over: a tab that was refused knows nothing of the one that goes on.
  return withLock(asker, () => bring(asker).finally(() => tellProgress(null)));
}

/** The same at a reader's word; pages read the library again, whatever came of it. */
export async function tryAgain(): Promise<void> {
  await bringUpToDate('reader');
  libraryChanged();
}

/**
 * Fetches what the reader asks for, after what is under way; an order outlives the page until it is fulfilled.
 */
export async function order(more: Orders): Promise<Done> {
  const arrived = await import('./engine').catch(() => null);
  if (!arrived) return { ok: false, error: 'offline' };
  const kept = await arrived.engine.addOrders(more);
  if (!kept.ok) return kept;
  libraryChanged();
  const before = cancels;
  // What is under way does not know of this order.
  await underWay;
  return before === cancels ? bringUpToDate('reader') : cancelled;
}

/** Gives up what is under way, in whichever tab, and every order. What is stored stays. */
export async function cancelSync(): Promise<void> {
  giveUp();
  tellCancel();
  const { engine } = await import('./engine');
  await engine.dropAllOrders();
  await underWay;
  libraryChanged();
}

function giveUp(): void {
  cancels += 1;
  run.abort();
}

async function bring(asker: Asker): Promise<Done> {
  run = new AbortController();
  const { signal } = run;
  onCancel(giveUp);
  const loaded = await import('./engine').catch(() => null);
  // On a first visit the line may fail before this part of the app is here.
  if (!loaded) return { ok: false, error: 'offline' };
  const { engine } = loaded;
  const { attempt } = engine;
  if (stopped) return { ok: false, error: 'busy' };
  let fetched = 0;
  let arrived = 0;
  let elsewhere = null as Elsewhere | null;
  const options: BringOptions = {
    settings: currentSettings(),
    asked: asker === 'reader',
    systemSaves: systemSavesData(),
    signal,
    gate: () => whileWatchedOrFree(pause, signal),
    onArrived: (stories) => {
      arrived += stories;
    },
    onStored: (what) => {
      libraryGrows();
      if (what === 'story') void askOnce();
    },
    onProgress: (progress) => {
      fetched = progress.doneBytes;
      tellProgress(progress);
    },
  };
  const answered: Done = await engine.bringLibrary({
    ...options,
    handOver: async () => {
      elsewhere = engine.bringElsewhere(options);
      const done = (await elsewhere?.done) ?? null;
      if (done) return done;
      elsewhere?.end();
      elsewhere = null;
      return null;
    },
  });
  const result = !answered.ok && signal.aborted ? cancelled : answered;
  if (stopped) {
    elsewhere?.end();
    return result;
  }
  noteCount(arrived);
  storeIsFull.set(!result.ok && result.error === 'storage-full');
  if (result.ok) {
    const { leftFiles, leftBytes, corrected } = result.value;
    left.set(leftFiles > 0 ? { files: leftFiles, bytes: leftBytes } : null);
    void tellCorrections(corrected);
  }
  libraryChanged();
  // What is stored is stored: names not found now are looked for at the next sync.
  await attempt(() => linkArrived(signal)).catch(notArrived);
  if (fetched > 0) indexLater(elsewhere);
  else elsewhere?.end();
  return result;
}

let indexed: Promise<unknown> = Promise.resolve();

/**
 * The search's index follows what a sync brought, and nobody waits for it: the stories can be read already, and
 * whoever searches meanwhile brings the index up to date himself.
 */
function indexLater(elsewhere: Elsewhere | null): void {
  indexed = indexed.then(() => (stopped ? elsewhere?.end() : refreshIndex(elsewhere).catch(notArrived)));
}

/** A hidden page must not keep others waiting: it gives up its turn, and asks for another once it is seen. */
function pause(): void {
  run.abort();
  document.addEventListener('visibilitychange', () => void bringUpToDate(), { once: true });
}

/** After the first stored story the browser is asked to keep it; once, since some browsers ask the reader. */
async function askOnce(): Promise<void> {
  if (asked) return;
  asked = true;
  const parts = await import('@/lib/pwa/storage').catch(() => null);
  // Where this part of the app does not arrive, the next stored story asks.
  asked = parts !== null;
  if ((await parts?.persistence()) === false) await parts?.askPersistence();
}
let asked = false;

async function withLock(asker: Asker, act: () => Promise<Done>): Promise<Done> {
  if (stopped) return { ok: false, error: 'busy' };
  if (!navigator.locks) return act();
  return navigator.locks.request(syncLock, { ifAvailable: asker === 'app' }, (lock) =>
    lock ? act() : Promise.resolve({ ok: false, error: 'busy' } as const),
  );
}

/** When everything was last here, in milliseconds since 1970; null if never, or where nothing can be stored. */
export async function syncedAt(): Promise<number | null> {
  try {
    const { engine } = await import('./engine');
    return await engine.lastSynced();
  } catch {
    return null;
  }
}
