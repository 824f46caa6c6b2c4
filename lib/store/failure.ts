import { failure, type Result, success } from '@/lib/core/result';

export type StoreError = 'storage-full' | 'storage-blocked';

/** Runs a database act; what a browser refuses becomes a value, bugs still throw. */
export async function attempt<T>(act: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    return success(await act());
  } catch (error) {
    const name = namesOf(error);
    if (name.includes('QuotaExceededError')) return failure('storage-full');
    if (name.some((one) => blocked.has(one))) return failure('storage-blocked');
    throw error;
  }
}

/** What IndexedDB throws where it does not open: private modes, blocked storage, a damaged or newer store. */
const blocked = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
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
