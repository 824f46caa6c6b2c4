import { expect, type Page } from '@playwright/test';
import { libraryHashes, out, precacheOf } from './facts';

/**
 * Hashes, computed from the stored bytes, of the files in the phone's library, sorted.
 * @param page or the service worker
 */
export function keptFiles(page: Pick<Page, 'evaluate'>): Promise<string[]> {
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

/**
 * Waits until everything is on the phone: the worker controls, its cache and the library are whole.
 *
 * @param version the export whose app it has to be
 */
export async function expectKept(page: Page, version = out): Promise<void> {
  await expect
    .poll(() => keptApp(page), { message: 'the app is on the phone', timeout: 60_000 })
    .toEqual(precacheOf(version));
  await expect
    .poll(() => keptFiles(page), { message: 'the library is on the phone', timeout: 60_000 })
    .toEqual(libraryHashes);
}

/** The first visit of a reader with a connection, up to the moment when it is no longer needed. */
export async function firstVisit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectKept(page);
}

/** Changes one byte in each stored file, as failing flash memory would. */
export async function damageFiles(page: Page): Promise<void> {
  await changeRows(page, 'files', 'body');
}

/** Writes a wrong size beside the stored stories. */
export async function mislabelStory(page: Page, bytes: number): Promise<void> {
  await changeRows(page, 'stories', 'bytes', bytes);
}

/** Sets a field in all rows of a table; without a value, changes the first byte of the bytes in it. */
async function changeRows(page: Page, table: string, field: string, value?: number): Promise<void> {
  const changed = await page.evaluate(
    ({ table, field, value }) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('waraq');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction(table, 'readwrite');
          let rows = 0;
          transaction.objectStore(table).openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const row = cursor.value;
            if (value === undefined) row[field][0] ^= 1;
            else row[field] = value;
            cursor.update(row);
            rows++;
            cursor.continue();
          };
          transaction.oncomplete = () => {
            db.close();
            resolve(rows);
          };
        };
      }),
    { table, field, value },
  );
  expect(changed, `rows changed in ${table}`).toBeGreaterThan(0);
}

/** Names everything that the product has stored in this browser. */
export function leftovers(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker of ${scope}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
  ]);
}
