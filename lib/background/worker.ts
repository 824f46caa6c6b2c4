import { erasedChannel, libraryChannel, progressChannel, stopChannel, syncLock } from '@/lib/core/base';
import { defaultSettings } from '@/lib/core/settings';
import type { BackgroundSync } from '@/lib/core/worker-messages';
import { attempt } from '@/lib/store/failure';
import { loadSettings } from '@/lib/store/settings';
import { loadOrders } from '@/lib/store/state';
import { bringLibrary } from './bring';
import { serveOnePage } from './for-page';
import type { SyncMessage } from './messages';

/**
 * Brings the library up to date where no page is in the way: in the service worker while none is open, and in a
 * worker of its own for a page with a large library. Bundled to `/sync.js` by the build; the service worker imports
 * it where the browser may ever ask for it, a page starts it.
 */
declare global {
  var syncLibrary: BackgroundSync | undefined;
}

if ('DedicatedWorkerGlobalScope' in globalThis) serveOnePage();

/** Pages that are open but not looked at read again at most so often; milliseconds. */
const calm = 1000;

globalThis.syncLibrary = async () => {
  // On a connection that is paid by the byte nothing comes while nobody looks.
  const { connection } = navigator as Navigator & { connection?: { type?: string; saveData?: boolean } };
  if (connection?.type === 'cellular' || connection?.saveData) return true;
  return navigator.locks.request(syncLock, { ifAvailable: true }, (lock) => (lock ? bring() : true));
};

async function bring(): Promise<boolean> {
  const stop = new AbortController();
  const library = new BroadcastChannel(libraryChannel);
  const progress = new BroadcastChannel(progressChannel);
  const ends = [stopChannel, erasedChannel].map((name) => new BroadcastChannel(name));
  for (const end of ends) end.onmessage = () => stop.abort();
  progress.onmessage = ({ data }: MessageEvent<SyncMessage>) => {
    if (data === 'cancel') stop.abort();
  };
  let rung = 0;
  try {
    const asked = await attempt(async () => ({
      settings: (await loadSettings()) ?? defaultSettings,
      orders: await loadOrders(),
    }));
    // A store that does not open now will not open in a minute.
    if (!asked.ok || stop.signal.aborted) return true;
    const { settings, orders } = asked.value;
    // Nothing comes by itself: then not even the catalogue is asked for, unless something was ordered.
    if (!settings.automatic && orders.languages.length + orders.texts.size === 0) return true;
    const done = await bringLibrary({
      settings,
      asked: false,
      systemSaves: false,
      signal: stop.signal,
      onStored: () => {
        if (performance.now() - rung < calm) return;
        rung = performance.now();
        library.postMessage('changed');
      },
      onProgress: (now) => progress.postMessage({ progress: now } satisfies SyncMessage),
    });
    library.postMessage('changed');
    return done.ok || done.error !== 'offline';
  } finally {
    progress.postMessage({ progress: null } satisfies SyncMessage);
    for (const channel of [library, progress, ...ends]) channel.close();
  }
}
