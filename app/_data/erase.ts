import { erasedChannel, settingsKey } from '@/lib/core/base';
import { setCount } from './count';
import { notArrived } from './not-arrived';
import { stopSync } from './sync';

/** This page erases: what it says to the others it hears as well. */
let erasing = false;

/** Called once a page: other tabs must not bring back what one erases. An erasure in another tab stops this one from fetching. */
export function followErasure(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(erasedChannel).onmessage = () => {
    stopSync();
    if (erasing) return;
    startOverAtNextPage();
    void import('./engine').then(({ engine }) => engine.shutDatabase(), notArrived);
  };
}

/**
 * Removes every trace of the product from this browser: library, settings, the app's own copy, its worker.
 *
 * @returns false where the browser kept the library against our will
 */
export async function eraseEverything(): Promise<boolean> {
  erasing = true;
  stopSync();
  startOverAtNextPage();
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(erasedChannel).postMessage('erased');
  const [{ engine }, { removeWorker }] = await Promise.all([import('./engine'), import('@/lib/pwa/worker')]);
  const deleted = await engine.deleteDatabase(true);
  await removeWorker();
  localStorage.removeItem(settingsKey);
  setCount(0);
  return deleted.ok;
}

/** What is still in this page's memory is gone with it: the next link leads to a page that is loaded anew. */
function startOverAtNextPage(): void {
  const leave = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(link.href);
  };
  document.addEventListener('click', leave, { capture: true });
}
