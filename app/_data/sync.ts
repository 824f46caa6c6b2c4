import { locales } from '@/lib/core/locale';
import type { Choice, Orders } from '@/lib/core/plan';
import type { Result } from '@/lib/core/result';
import type { Synced } from '@/lib/remote/sync';
import { libraryChanged } from './changes';
import { systemSavesData, whileWatchedOrFree } from './connection';
import { linkArrived } from './linking';
import { tellCorrections } from './news';
import { notArrived } from './not-arrived';
import { syncLock, tellProgress } from './progress';
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
  // Only who syncs says that it is over: a tab that was refused knows nothing of the one that goes on.
  underWay ??= withLock(asker, () => bring(asker).finally(() => tellProgress(null))).finally(() => {
    underWay = undefined;
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
  const parts = await Promise.all([
    import('@/lib/remote/sync'),
    import('@/lib/store/held'),
    import('@/lib/store/save'),
    import('@/lib/store/state'),
    import('@/lib/store/failure'),
  ]).catch(() => null);
  // On a first visit the line may fail before these parts of the app are here.
  if (!parts) return { ok: false, error: 'offline' };
  const [{ sync }, held, save, state, { attempt }] = parts;
  const opened = await attempt(() => state.loadOrders());
  if (!opened.ok) return opened;
  const orders = opened.value;
  run = new AbortController();
  const { signal } = run;
  if (stopped) return { ok: false, error: 'busy' };
  const { dataSaver, budget } = currentSettings();
  const saves = asker === 'app' && (dataSaver === 'on' || (dataSaver === 'system' && systemSavesData()));
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const spent = saves ? await state.spentOn(today) : 0;
  let fetched = 0;
  const done = await attempt(() =>
    sync({
      shelf: { ...held, ...save, ...state },
      choice: choiceOf(asker, orders),
      ...(saves ? { allowance: Math.max(0, budget * 1000 - spent) } : {}),
      now: Date.now,
      random: Math.random,
      signal,
      gate: whileWatchedOrFree,
      onStored: (what) => {
        libraryChanged();
        if (what === 'story') void askOnce();
      },
      onProgress: (progress) => {
        fetched = progress.doneBytes;
        tellProgress(progress);
      },
    }),
  );
  const result = done.ok ? done.value : done;
  if (saves && fetched > 0) await state.saveSpent(today, spent + fetched);
  if (result.ok && result.value.leftFiles === 0) await fulfil(orders, state);
  if (result.ok) tellCorrections(result.value.corrected);
  libraryChanged();
  // What is stored is stored: names not found now are looked for at the next sync.
  await attempt(() => linkArrived(signal)).catch(notArrived);
  return result;
}

function choiceOf(asker: Asker, orders: Orders): Choice {
  const { automatic, languages, storyLocale, locale } = currentSettings();
  const first = storyLocale ?? locale;
  return {
    automatic: automatic ? 'all' : asker === 'reader' ? 'updates' : 'none',
    languages: locales
      .toSorted((a, b) => Number(b === first) - Number(a === first))
      .filter((one) => languages.includes(one)),
    orders,
  };
}

/** Orders that came in meanwhile stay. */
async function fulfil(done: Orders, state: typeof import('@/lib/store/state')): Promise<void> {
  const now = await state.loadOrders();
  const languages = now.languages.filter((one) => !done.languages.includes(one));
  const texts = new Set([...now.texts].filter((one) => !done.texts.has(one)));
  if (now.languages.length > 0 || now.texts.size > 0) await state.saveOrders({ languages, texts });
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
  return navigator.locks.request(syncLock, { ifAvailable: asker === 'app' }, (lock) =>
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
