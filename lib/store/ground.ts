import { base } from '@/lib/core/base';
import { noteCondition, noteLoss } from './condition';
import { type Asked, deleteIn, emptyRequest, type Limits, openOnce } from './opening';

type Memory = typeof import('./memory').memory;

/** Where databases can be opened, and how patiently; tests bring their own. */
export type Sources = Limits & {
  /** The browser's own; undefined where it has none or lets nobody near it. */
  browser: () => IDBFactory | undefined;
  /** The one that lives as long as the page; null where it does not arrive. */
  memory: () => Promise<Memory | null>;
  /** Pauses before what failed is tried again, milliseconds. */
  pauses: readonly number[];
};

const ofThisPage: Sources = {
  browser: browserFactory,
  memory: fetchMemory,
  // Another process that is just closing, Chromium's passing UnknownError: over within a second.
  pauses: [100, 400, 1000],
  silent: 10_000,
  blocked: 5000,
};

/** What Dexie asks of an IndexedDB: its options of the same names. */
export type Ground = {
  indexedDB: {
    open: (name: string, version?: number) => Asked;
    deleteDatabase: (name: string) => Asked;
    databases: () => Promise<IDBDatabaseInfo[]>;
  };
  IDBKeyRange: Pick<typeof IDBKeyRange, 'only' | 'bound' | 'lowerBound' | 'upperBound'>;
};

/**
 * The ground that a database stands on. It looks to Dexie like an IndexedDB that is slow to open: behind it the
 * browser's own is asked, more than once, and then the one in memory. What once stands in memory stays there for
 * the life of the page.
 *
 * @returns for the number of the newest version that this app knows, what Dexie gets as options
 */
export function makeGround(sources: Sources = ofThisPage): (declared: number) => Ground {
  let memory: Memory | null = null;
  let arriving: Promise<Memory | null> | undefined;
  let { pauses, silent, blocked } = sources;

  const inMemory = async () => {
    arriving ??= sources.memory();
    memory = await arriving;
    if (!memory) arriving = undefined;
    return memory;
  };

  const openKept = async (
    asked: Asked,
    name: string,
    version: number | undefined,
    opened: (db: IDBDatabase) => void,
  ): Promise<Error | null> => {
    const browser = sources.browser();
    let last = new Error('This browser has no IndexedDB.');
    if (!browser) return last;
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const found = await openOnce(browser, name, version, asked, { silent, blocked }, opened);
      if (!found) return null;
      last = found;
      // Refused for good, or waited for long enough.
      if (found.name === 'SecurityError' || found.name === 'TimeoutError') break;
    }
    // Whoever asks again does not wait as long again.
    pauses = [];
    silent = blocked = Math.min(1000, silent, blocked);
    return last;
  };

  return (declared) => {
    let newer = false;
    const foundKept = (db: IDBDatabase) => {
      newer = isNewerThan(declared, db.version);
      noteCondition(newer ? 'newer' : 'sound');
      db.addEventListener('close', noteLoss);
      db.addEventListener('versionchange', ({ newVersion }) => {
        if (newVersion === null) noteLoss();
      });
    };
    const open = async (asked: Asked, name: string, version: number | undefined) => {
      // Dexie would add to a newer database what it misses there, and lock its owner out.
      const wanted =
        newer && version !== undefined && version > nativeVersion(declared) ? undefined : version;
      const refused = memory ? null : await openKept(asked, name, wanted, foundKept);
      if (!memory && !refused) return;
      const instead = await inMemory();
      const failed = instead
        ? await openOnce(instead.indexedDB, name, version, asked, sources, () => noteCondition('memory'))
        : refused;
      if (failed) asked.onerror?.({ target: { error: refusal(failed) } });
    };
    const ranges = () => memory?.IDBKeyRange ?? globalThis.IDBKeyRange;
    // Dexie asks the global by itself, unguarded: see there.
    sources.browser();
    return {
      indexedDB: {
        open: (name, version) => {
          const asked = emptyRequest();
          void open(asked, name, version);
          return asked;
        },
        deleteDatabase: (name) => deleteIn([memory?.indexedDB, sources.browser()], name),
        // Without this function Dexie keeps a list of names in a database of its own.
        databases: async () => (await sources.browser()?.databases()) ?? [],
      },
      IDBKeyRange: {
        only: (value) => ranges().only(value),
        bound: (...range) => ranges().bound(...range),
        lowerBound: (...range) => ranges().lowerBound(...range),
        upperBound: (...range) => ranges().upperBound(...range),
      },
    };
  };
}

/** Dexie's numbers are ten times ours: between two versions of ours it mends what is missing. */
function nativeVersion(version: number): number {
  return version * 10;
}

/** Whether a database of this native version was written by a newer app than one that knows `declared`. */
export function isNewerThan(declared: number, native: number): boolean {
  return native >= nativeVersion(declared + 1);
}

/** Dexie would ask three times more after an UnknownError; it has been asked often enough. */
function refusal(error: Error): Error {
  return error.name === 'QuotaExceededError' ? error : new DOMException(error.message, 'InvalidStateError');
}

function browserFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    // Firefox with storage forbidden. Dexie looks at the global in the midst of opening and would hang there.
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    return undefined;
  }
}

let fetched = 0;

/** A browser may remember that a module did not arrive: each further try has an address of its own. */
async function fetchMemory(): Promise<Memory | null> {
  const address = `${base}/memory.js${fetched === 0 ? '' : `?${fetched}`}`;
  fetched++;
  try {
    const bundle: typeof import('./memory') = await import(/* turbopackIgnore: true */ address);
    return bundle.memory;
  } catch {
    return null;
  }
}
