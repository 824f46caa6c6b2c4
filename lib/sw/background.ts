import { base } from '@/lib/core/base';
import { type BackgroundSync, syncTag } from '@/lib/core/worker-messages';

declare const self: ServiceWorkerGlobalScope & { syncLibrary?: BackgroundSync };

/** WICG Background Sync and Periodic Background Sync; not in TypeScript's types. */
type SyncEvent = ExtendableEvent & { tag: string; lastChance?: boolean };

/**
 * Brings in what a background sync needs. Browsers fetch a worker's scripts only while it is being installed
 * and keep them with it; those that never ask for a background sync never fetch this one.
 */
export function prepareSync(): void {
  if ('sync' in self.registration || 'periodicSync' in self.registration) importSync();
}

/**
 * Not part of the worker's own script, which would grow by half for what few browsers ever ask of it. Without it
 * there is no background sync, and all else goes on.
 */
function importSync(): BackgroundSync | undefined {
  try {
    if (!self.syncLibrary) importScripts(`${base}/sync.js`);
  } catch {}
  return self.syncLibrary;
}

export function listenForSync(): void {
  self.addEventListener('sync', (event) => {
    const { tag, lastChance } = event as SyncEvent;
    if (tag !== syncTag) return;
    (event as SyncEvent).waitUntil(
      bring().then((done) => {
        // A promise that is refused is how this API is told to ask again later.
        if (!done && !lastChance) throw new Error('There was no line.');
      }),
    );
  });
  self.addEventListener('periodicsync', (event) => {
    if ((event as SyncEvent).tag === syncTag) (event as SyncEvent).waitUntil(bring());
  });
}

/** A page that is looked at does it itself, and shows it. @returns false where another try may help */
async function bring(): Promise<boolean> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.some(({ visibilityState }) => visibilityState === 'visible')) return true;
  try {
    return (await importSync()?.()) ?? true;
  } catch {
    return true;
  }
}
