import type { Page } from '@playwright/test';
import { versions } from '@/lib/store/versions';

/** Dexie's number, as the browser shows it. */
export const newer = (Math.max(...versions.map(({ version }) => version)) + 1) * 10;

/** Lets so many openings of a page end as they do where the database's files are damaged. */
export const damaged = (times: number) => {
  const open = IDBFactory.prototype.open;
  let left = times;
  IDBFactory.prototype.open = function (...asked) {
    if (left-- <= 0) return open.apply(this, asked);
    const request = {
      error: new DOMException('Internal error opening backing store', 'UnknownError'),
    } as IDBOpenDBRequest;
    setTimeout(() => request.onerror?.(new Event('error')), 5);
    return request;
  };
};

/** The browser's version of the stored database, 0 where there is none, and when all was last here. */
export function stored(page: Page): Promise<{ version: number; at: number | undefined }> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'waraq'))
      return { version: 0, at: undefined };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waraq');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const at = await new Promise<number | undefined>((resolve) => {
      const request = db.transaction('state').objectStore('state').get('synced');
      request.onsuccess = () => resolve(request.result?.at);
    });
    db.close();
    return { version: db.version, at };
  });
}

/** Does what a newer app does first: raises the version, which makes every older page let go. */
export function raise(page: Page, version: number): Promise<void> {
  return page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waraq', version);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    version,
  );
}

/** What another page of the site, or the browser's own tools, may do. */
export function deleteUnder(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('waraq');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}
