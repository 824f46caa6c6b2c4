import type { Orders } from '@/lib/core/plan';
import type { Result } from '@/lib/core/result';
import type { Synced } from '@/lib/remote/sync';
import { libraryChanged, libraryGrows } from './changes';
import { systemSavesData, whileWatchedOrFree } from './connection';
import { linkArrived } from './linking';
import { tellCorrections } from './news';
import { notArrived } from './not-arrived';
import { tellProgress } from './progress';
import { currentSettings } from './settings';

export type SyncError =
  | 'offline'
  | 'server-failed'
  | 'catalogue-damaged'
  | 'file-damaged'
  | 'storage-full'
  | 'storage-blocked'
  | 'busy';

/** Who wants it: the app by itself, or the reader, who has seen the price. */
type Asker = 'app' | 'reader';

let underWay: Promise<Result<Synced, SyncError>> | undefined;
let run = new AbortController();
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
 * across tabs. A reader's wish waits for a run that is under way elsewhere, the app's own does not.
 */
export function bringUpToDate(asker: Asker = 'app'): Promise<Result<Synced, SyncError>> {
  underWay ??= withLock(asker, () => bring(asker)).finally(() => {
    underWay = undefined;
    tellProgress(null);
  });
  return underWay;
}

/** The same at a reader's word; pages read the library again, whatever came of it. */
export async function tryAgain(): Promise<void> {
  await bringUpToDate('reader');
  libraryChanged();
}

/** Fetches what the reader asks for, after what is under way; an order outlives the page until it is fulfilled. */
export async function order(more: Orders): Promise<Result<Synced, SyncError>> {
  const { loadOrders, saveOrders } = await import('@/lib/store/state');
  const before = await loadOrders();
  const kept = await saveOrders({
    languages: [...new Set([...before.languages, ...more.languages])],
    texts: new Set([...before.texts, ...more.texts]),
  });
  if (!kept.ok) return kept;
  await underWay;
  return bringUpToDate('reader');
}

/** Gives up what is under way in this tab, and every order. What is stored stays. */
export async function cancelSync(): Promise<void> {
  run.abort();
  const { noOrders } = await import('@/lib/core/plan');
  const { saveOrders } = await import('@/lib/store/state');
  await underWay;
  await saveOrders(noOrders);
  libraryChanged();
}

async function bring(asker: Asker): Promise<Result<Synced, SyncError>> {
  const parts = await Promise.all([import('@/lib/background/bring'), import('@/lib/store/failure')]).catch(
    () => null,
  );
  // On a first visit the line may fail before these parts of the app are here.
  if (!parts) return { ok: false, error: 'offline' };
  const [{ bringLibrary }, { attempt }] = parts;
  run = new AbortController();
  const { signal } = run;
  if (stopped) return { ok: false, error: 'busy' };
  const result = await bringLibrary({
    settings: currentSettings(),
    asked: asker === 'reader',
    systemSaves: systemSavesData(),
    signal,
    gate: whileWatchedOrFree,
    onStored: (what) => {
      libraryGrows();
      if (what === 'story') void askOnce();
    },
    onProgress: tellProgress,
  });
  if (result.ok) tellCorrections(result.value.corrected);
  libraryChanged();
  // What is stored is stored: names not found now are looked for at the next sync.
  await attempt(() => linkArrived(signal)).catch(notArrived);
  return result;
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

async function withLock(
  asker: Asker,
  act: () => Promise<Result<Synced, SyncError>>,
): Promise<Result<Synced, SyncError>> {
  if (stopped) return { ok: false, error: 'busy' };
  if (!navigator.locks) return act();
  return navigator.locks.request('waraq.sync', { ifAvailable: asker === 'app' }, (lock) =>
    lock ? act() : Promise.resolve({ ok: false, error: 'busy' } as const),
  );
}

/** When everything was last here, in milliseconds since 1970; null if never, or where nothing can be stored. */
export async function syncedAt(): Promise<number | null> {
  try {
    const { lastSynced } = await import('@/lib/store/state');
    return await lastSynced();
  } catch {
    return null;
  }
}
