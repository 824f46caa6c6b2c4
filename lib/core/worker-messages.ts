/** What a page may ask of the worker; `SKIP_WAITING` is the word `workbox-window` sends. */
export type PageMessage = { type: 'SKIP_WAITING' } | { type: 'STORED' };

/** What the worker answers to `STORED`: whether every file of its precache is in the cache. */
export type StoredAnswer = { stored: boolean; files: number };

export function isPageMessage(data: unknown): data is PageMessage {
  return data instanceof Object && 'type' in data && (data.type === 'SKIP_WAITING' || data.type === 'STORED');
}

/** Names the events by which a browser lets the worker bring the library up to date while no page is open. */
export const syncTag = 'waraq.library';

/** What the script of `lib/background` leaves in the worker. @returns false where there was no line, so that it is worth another try */
export type BackgroundSync = () => Promise<boolean>;
