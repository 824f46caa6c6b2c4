import type { Result } from '@/lib/core/result';
import { libraryChanged } from './changes';
import { linkArrived } from './linking';
import { notArrived } from './not-arrived';

export type SyncError =
  | 'offline'
  | 'server-failed'
  | 'catalogue-damaged'
  | 'file-damaged'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'busy';

let underWay: Promise<Result<number, SyncError>> | undefined;
const stop = new AbortController();

/** Nothing is fetched any more until the page reloads: an update or an erasure is about to take over. */
export function stopSync(): void {
  stop.abort();
}

export function syncIsStopped(): boolean {
  return stop.signal.aborted;
}

/**
 * Brings the library up to date; one run at a time in this tab and, where the browser has locks,
 * across tabs. @returns how many stories arrived
 */
export function bringUpToDate(): Promise<Result<number, SyncError>> {
  underWay ??= withLock(run).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

/** The same at a reader's word; pages read the library again, whatever came of it. */
export async function tryAgain(): Promise<void> {
  await bringUpToDate();
  libraryChanged();
}

async function run(): Promise<Result<number, SyncError>> {
  const parts = await Promise.all([
    import('@/lib/remote/sync'),
    import('@/lib/store/library'),
    import('@/lib/store/state'),
    import('@/lib/store/failure'),
  ]).catch(() => null);
  // On a first visit the line may fail before these parts of the app are here.
  if (!parts) return { ok: false, error: 'offline' };
  const [{ sync }, library, state, { attempt }] = parts;
  const opened = await attempt(() => library.held());
  if (!opened.ok) return opened;
  const done = await sync({
    shelf: { ...library, ...state },
    now: Date.now,
    signal: stop.signal,
    onStored: (what) => {
      libraryChanged();
      if (what === 'story') void askOnce();
    },
  });
  libraryChanged();
  // What is stored is stored: names not found now are looked for at the next sync.
  await attempt(() => linkArrived(stop.signal)).catch(notArrived);
  return done;
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

async function withLock(act: () => Promise<Result<number, SyncError>>): Promise<Result<number, SyncError>> {
  if (stop.signal.aborted) return { ok: false, error: 'busy' };
  if (!navigator.locks) return act();
  return navigator.locks.request('waraq.sync', { ifAvailable: true }, (lock) =>
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
