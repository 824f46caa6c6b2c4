import { expect, type Page } from '@playwright/test';
import { libraryHashes, out, precacheOf } from './facts';

/** Hashes, computed from the stored bytes, of the files in the phone's library, sorted. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'waraq')) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waraq');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      if (!db.objectStoreNames.contains('files')) return [];
      const rows = await new Promise<{ body: Uint8Array<ArrayBuffer> }[]>((resolve, reject) => {
        const request = db.transaction('files').objectStore('files').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const hashes = rows.map(async ({ body }) =>
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join(''),
      );
      return (await Promise.all(hashes)).sort();
    } finally {
      db.close();
    }
  });
}

/** Addresses of the files in the worker's cache, sorted; empty until the worker controls the page. */
export function keptApp(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!navigator.serviceWorker.controller) return [];
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(requests.flat().map(({ url }) => new URL(url).pathname))].sort();
  });
}

/** Waits until everything is on the phone: the worker controls, its cache and the library are whole. */
export async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => keptApp(page), { message: 'the app is on the phone', timeout: 60_000 })
    .toEqual(precacheOf(out));
  await expect
    .poll(() => keptFiles(page), { message: 'the library is on the phone', timeout: 60_000 })
    .toEqual(libraryHashes);
}

/** The first visit of a reader with a connection, up to the moment when it is no longer needed. */
export async function firstVisit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectKept(page);
}
