/** What a page may ask of the worker; `SKIP_WAITING` is the word `workbox-window` sends. */
export type PageMessage = { type: 'SKIP_WAITING' } | { type: 'STORED' };

/** What the worker answers to `STORED`: whether every file of its precache is in the cache. */
export type StoredAnswer = { stored: boolean; files: number };

export function isPageMessage(data: unknown): data is PageMessage {
  return data instanceof Object && 'type' in data && (data.type === 'SKIP_WAITING' || data.type === 'STORED');
}

/** Names the events by which a browser lets the worker bring the library up to date while no page is open. */
export const syncTag = 'waraq.library';

/** The script that does it: the worker's own would grow by half for what few browsers ever ask of it. */
export const syncScript = '/sync.js';

/** What that script leaves in the worker. @returns false where there was no line, so that it is worth another try */
export type BackgroundSync = () => Promise<boolean>;

/** The lock of whoever syncs, a tab or the worker. */
export const syncLock = 'waraq.sync';

/** Said to all tabs: the library changed. */
export const libraryChannel = 'waraq.library';
/** Said to all tabs: how far the sync is, or that its reader cancels it. */
export const progressChannel = 'waraq.progress';
/** Said to all tabs and the worker: nothing may be fetched any more, an update is about to take over. */
export const stopChannel = 'waraq.stop';
/** The same of an erasure: nothing may be stored any more either. */
export const erasedChannel = 'waraq.erased';
