import { settingsKey } from '@/lib/core/settings';
import { stopSync } from './sync';

/** Removes every trace of the product from this browser: library, settings, the app's own copy, its worker. */
export async function eraseEverything(): Promise<void> {
  stopSync();
  const [{ deleteDatabase }, { removeWorker }] = await Promise.all([
    import('@/lib/store/database'),
    import('@/lib/pwa/worker'),
  ]);
  await deleteDatabase();
  await removeWorker();
  localStorage.removeItem(settingsKey);
  sessionStorage.clear();
}
