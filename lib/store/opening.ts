/** What Dexie sets and reads on a request to open. */
type Handler = ((event: unknown) => unknown) | null;
export type Asked = {
  result: IDBDatabase | undefined;
  transaction: IDBTransaction | null;
  onsuccess: Handler;
  onerror: Handler;
  onblocked: Handler;
  onupgradeneeded: Handler;
};

export function emptyRequest(): Asked {
  return {
    result: undefined,
    transaction: null,
    onsuccess: null,
    onerror: null,
    onblocked: null,
    onupgradeneeded: null,
  };
}

/** How long an opening may take, milliseconds: with no answer at all, and held up by another tab. */
export type Limits = { silent: number; blocked: number };

/** Some browsers refuse in the act. */
function requestFrom(factory: IDBFactory, name: string, version?: number): IDBOpenDBRequest | Error {
  try {
    return factory.open(name, version);
  } catch (error) {
    return error instanceof Error ? error : new Error('The browser refused.');
  }
}

/**
 * Opens once and passes every event on as it comes, since transactions live only as long as their event.
 *
 * @param opened hears of the open database before `asked` does
 * @returns why there is none; null where `asked` has heard how it went
 */
export function openOnce(
  factory: IDBFactory,
  name: string,
  version: number | undefined,
  asked: Asked,
  { silent, blocked }: Limits,
  opened: (db: IDBDatabase) => void,
): Promise<Error | null> {
  return new Promise((resolve) => {
    const request = requestFrom(factory, name, version);
    if (request instanceof Error) return resolve(request);
    let upgrading = false;
    let givenUp = false;
    const giveUp = () => {
      givenUp = true;
      resolve(new DOMException('The database did not answer.', 'TimeoutError'));
    };
    let timer = setTimeout(giveUp, silent);

    request.onblocked = (event) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, blocked);
      asked.onblocked?.(event);
    };
    request.onupgradeneeded = (event) => {
      clearTimeout(timer);
      // Nobody waits any more: what was not there must not be left behind half made.
      if (givenUp) return request.transaction?.abort();
      upgrading = true;
      // Asked for whatever version there is, and now there is none: it went away since Dexie last looked.
      if (event.newVersion === 1) return request.transaction?.abort();
      asked.result = request.result;
      asked.transaction = request.transaction;
      asked.onupgradeneeded?.(event);
    };
    request.onsuccess = (event) => {
      clearTimeout(timer);
      if (givenUp) return request.result.close();
      resolve(null);
      opened(request.result);
      asked.result = request.result;
      asked.transaction = null;
      asked.onsuccess?.(event);
    };
    request.onerror = (event) => {
      clearTimeout(timer);
      event.preventDefault();
      if (givenUp) return;
      const error = request.error ?? new DOMException('The database does not open.', 'UnknownError');
      // Dexie knows what to do with a newer version, and that an upgrade failed.
      if (!upgrading && error.name !== 'VersionError') return resolve(error);
      resolve(null);
      asked.onerror?.(event);
    };
  });
}

/** Deletes a database in one place after the other; where there is no place, nothing is there to delete. */
export function deleteIn(factories: readonly (IDBFactory | undefined)[], name: string): Asked {
  const asked = emptyRequest();
  const deleteNext = async () => {
    for (const factory of factories) {
      await new Promise((resolve, reject) => {
        const request = factory?.deleteDatabase(name);
        if (!request) return resolve(null);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
        request.onblocked = (event) => asked.onblocked?.(event);
      });
    }
  };
  deleteNext().then(
    () => asked.onsuccess?.({}),
    (error: unknown) => asked.onerror?.({ target: { error } }),
  );
  return asked;
}
