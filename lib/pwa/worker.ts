import type { Workbox } from 'workbox-window';
import { base } from '@/lib/core/base';
import type { PageMessage, StoredAnswer } from '@/lib/core/worker-messages';

/** How long a new worker may take to take over before the page reloads anyway. Measured worst case: 3.9 s. */
const takeOver = 2500;
/** Marks, across the one reload, that the reader has already said yes. */
const agreedKey = `waraq.updating${base}`;

let workbox: Workbox | undefined;
let reloading = false;
let following = false;
let removed = false;

function hasWorkers(): boolean {
  return 'serviceWorker' in navigator;
}

/**
 * Registers the worker and says when a new version waits. Nothing changes under an open page:
 * the new version starts only after `acceptUpdate`.
 *
 * @returns false where the worker or a file of its precache did not arrive: what it has is kept, and
 * the next call goes on from there
 */
export async function registerWorker(onWaiting: () => void): Promise<boolean> {
  if (!hasWorkers()) return true;
  const { Workbox } = await import('workbox-window');
  if (workbox || removed) return true;
  followTakeOver();
  const created = new Workbox(`${base}/sw.js`, { scope: `${base}/`, updateViaCache: 'none' });
  workbox = created;
  created.addEventListener('waiting', () => {
    if (agreed() === 'yes') {
      agree('twice');
      created.messageSkipWaiting();
    } else onWaiting();
  });
  const refused = new Promise<false>((resolve) =>
    created.addEventListener('redundant', () => resolve(false)),
  );
  try {
    const registration = await created.register();
    if (!registration?.waiting) agree(null);
    if (registration?.active || (await Promise.race([refused, created.active]))) return true;
  } catch (error) {
    // A TypeError is a script that did not arrive. Blocked workers (private modes, policies) throw
    // others and leave a site that reads online.
    if (!(error instanceof TypeError)) return true;
  }
  workbox = undefined;
  return false;
}

function followTakeOver(): void {
  if (following) return;
  following = true;
  // The first worker takes a page over without a word. From then on a take-over means that a new
  // version was accepted, here or in another tab.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) reloadOnce();
    controlled = true;
  });
}

/**
 * The reader said yes. The caller has stopped background traffic: a request that reaches the old
 * worker now can keep the new one waiting for minutes in Chromium. If the take-over does not come
 * in time, the page reloads and asks once more by itself.
 */
export function acceptUpdate(): void {
  agree('yes');
  workbox?.messageSkipWaiting();
  setTimeout(reloadOnce, takeOver);
}

/** Asks the server whether there is a newer version. */
export async function checkForUpdate(): Promise<void> {
  await workbox?.update().catch(() => undefined);
}

/** Whether every file of the app is in the worker's cache; null where no worker answers. */
export async function appIsStored(): Promise<boolean | null> {
  const active = hasWorkers() ? (await navigator.serviceWorker.getRegistration())?.active : undefined;
  if (!active) return null;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<StoredAnswer | null>((resolve) => {
    port1.onmessage = (event: MessageEvent<StoredAnswer>) => resolve(event.data);
    setTimeout(() => resolve(null), 5000);
  });
  const question: PageMessage = { type: 'STORED' };
  active.postMessage(question, [port2]);
  return (await answered)?.stored ?? null;
}

/** Removes the worker and the app's own copy; not those of another app on the same origin. */
export async function removeWorker(): Promise<void> {
  removed = true;
  agree(null);
  // Workbox ends the names of its caches with the worker's scope.
  const own = `${location.origin}${base}/`;
  if (hasWorkers())
    for (const registration of await navigator.serviceWorker.getRegistrations())
      if (registration.scope === own) await registration.unregister();
  if ('caches' in globalThis)
    for (const name of await caches.keys()) if (name.endsWith(own)) await caches.delete(name);
}

function agreed(): string | null {
  try {
    return sessionStorage.getItem(agreedKey);
  } catch {
    return null;
  }
}

/** Where storage is blocked nothing is remembered: the reader may then be asked once more. */
function agree(answer: 'yes' | 'twice' | null): void {
  try {
    if (answer === null) sessionStorage.removeItem(agreedKey);
    else sessionStorage.setItem(agreedKey, answer);
  } catch {}
}

function reloadOnce(): void {
  if (reloading) return;
  reloading = true;
  location.reload();
}
