/** What a page may ask of the worker; `SKIP_WAITING` is the word `workbox-window` sends. */
export type PageMessage = { type: 'SKIP_WAITING' } | { type: 'STORED' };

/** What the worker answers to `STORED`: whether every file of its precache is in the cache. */
export type StoredAnswer = { stored: boolean; files: number };

export function isPageMessage(data: unknown): data is PageMessage {
  return data instanceof Object && 'type' in data && (data.type === 'SKIP_WAITING' || data.type === 'STORED');
}
