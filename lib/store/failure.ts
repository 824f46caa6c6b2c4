import { failure, type Result, success } from '@/lib/core/result';

/** `storage-newer`: a newer version of the app has changed the database, which is then only read. */
export type StoreError = 'storage-full' | 'storage-blocked' | 'storage-newer';

/** Runs a database act; what a browser refuses becomes a value, bugs still throw. */
export async function attempt<T>(act: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    return success(await act());
  } catch (error) {
    const names = namesOf(error);
    if (names.includes('NewerStoreError')) return failure('storage-newer');
    if (names.includes('QuotaExceededError')) return failure('storage-full');
    if (names.some((one) => blocked.has(one))) return failure('storage-blocked');
    throw error;
  }
}

/** What IndexedDB throws where it does not open or is taken away: private modes, a damaged store, one deleted in use. */
const blocked = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'TransactionInactiveError',
  'SecurityError',
  'UnknownError',
  'VersionError',
  'DatabaseClosedError',
  'AbortError',
  'NotFoundError',
]);

/** The error's own name and those it wraps: Dexie keeps the browser's error as `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 4; depth++) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}
