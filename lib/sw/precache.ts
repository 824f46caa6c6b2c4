import type { PrecacheController, PrecacheEntry } from 'workbox-precaching';

/** Requests at a time while installing: Workbox fetches one after another, which a slow line feels. */
const lanes = 8;

/**
 * Fills the precache in parallel before Workbox's own install looks at it; what is already there it
 * keeps. A file that fails here is left to Workbox, which tries once more and then refuses the install.
 *
 * @param isWanted asked before each file; where it says no, nothing of the cache is left
 */
export async function fillPrecache(
  controller: PrecacheController,
  cacheName: string,
  isWanted: () => boolean,
): Promise<void> {
  if (!isWanted()) return;
  const cache = await caches.open(cacheName);
  const left = [...controller.getURLsToCacheKeys()];
  const work = async () => {
    for (let next = left.shift(); next && isWanted(); next = left.shift()) {
      const [url, key] = next;
      if (await cache.match(key)) continue;
      try {
        // Hashed files may come from the browser's own cache: the page has just loaded most of them.
        const response = await fetch(url, {
          cache: url === key ? 'default' : 'reload',
          credentials: 'omit',
        });
        if (response.ok && !response.redirected) await cache.put(key, response);
      } catch {
        // Not there, or cut in the middle; the other files go on.
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  // Erased meanwhile: it may have been opened after the page removed it.
  if (!isWanted()) await caches.delete(cacheName);
}

/** True where every file of the precache is really in the cache. It is not opened: that would make one. */
export async function isWhole(controller: PrecacheController, cacheName: string): Promise<boolean> {
  for (const key of controller.getURLsToCacheKeys().values())
    if (!(await caches.match(key, { cacheName }))) return false;
  return true;
}

export type { PrecacheEntry };
