import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

/**
 * An IndexedDB that lives as long as the page. Bundled to `/memory.js` by the build and fetched only where the
 * browser's own does not open.
 */
export const memory = { indexedDB, IDBKeyRange };
