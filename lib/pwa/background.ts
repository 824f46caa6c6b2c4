import { syncTag } from '@/lib/core/worker-messages';

/** WICG Background Sync and Periodic Background Sync; not in TypeScript's types. */
type Syncing = ServiceWorkerRegistration & {
  sync?: { register(tag: string): Promise<void> };
  periodicSync?: {
    register(tag: string, options: { minInterval: number }): Promise<void>;
    unregister(tag: string): Promise<void>;
  };
};

/** The browser chooses the moment, at most so often; milliseconds. */
const halfADay = 12 * 3_600_000;

/** Asks the browser to wake the worker once there is a connection again. Where it does not, nothing changes. */
export async function syncOnceOnline(): Promise<void> {
  try {
    await (await registration())?.sync?.register(syncTag);
  } catch {
    // Refused by the browser's settings.
  }
}

/** Asks the browser to wake the worker now and then, or no longer. Only where it was allowed: nobody is asked. */
export async function syncNowAndThen(wanted: boolean): Promise<void> {
  try {
    const { periodicSync } = (await registration()) ?? {};
    if (!periodicSync) return;
    if (!wanted) await periodicSync.unregister(syncTag);
    else if (await isAllowed()) await periodicSync.register(syncTag, { minInterval: halfADay });
  } catch {
    // Refused by the browser's settings, or a page that is being closed.
  }
}

async function registration(): Promise<Syncing | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}

async function isAllowed(): Promise<boolean> {
  // Browsers without periodic sync do not know the name, and never come here.
  const name = 'periodic-background-sync' as PermissionName;
  return (await navigator.permissions.query({ name })).state === 'granted';
}
