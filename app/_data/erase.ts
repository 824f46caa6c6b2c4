import { settingsKey } from '@/lib/core/settings';
import { erasedChannel } from '@/lib/core/worker-messages';
import { stopSync } from './sync';

/** Called once a page: other tabs must not bring back what one erases. An erasure in another tab stops this one from fetching. */
export function followErasure(): void {
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(erasedChannel).onmessage = stopSync;
}

/** Removes every trace of the product from this browser: library, settings, the app's own copy, its worker. */
export async function eraseEverything(): Promise<void> {
  stopSync();
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(erasedChannel).postMessage('erased');
  const [{ deleteDatabase }, { removeWorker }] = await Promise.all([
    import('@/lib/store/database'),
    import('@/lib/pwa/worker'),
  ]);
  await deleteDatabase();
  await removeWorker();
  localStorage.removeItem(settingsKey);
  sessionStorage.clear();
}
