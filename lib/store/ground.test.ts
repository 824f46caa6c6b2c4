import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { condition, noteCondition, subscribeToLoss } from './condition';
import { Database } from './database';
import { attempt } from './failure';
import { makeGround, type Sources } from './ground';
import { versions } from './versions';

const row = { key: 'synced', at: 7 } as const;
const newest = Math.max(...versions.map(({ version }) => version));
const newer = [...versions, { version: newest + 1, tables: { more: 'id' } }];

/** A browser whose first openings fail in a way of their own. */
function failing(times: number, fail: (factory: IDBFactory) => IDBOpenDBRequest, within = new IDBFactory()) {
  let left = times;
  const open = (name: string, version?: number) => (left-- > 0 ? fail(within) : within.open(name, version));
  return Object.assign(Object.create(within), { open }) as IDBFactory;
}

/** Answers with an error of this name. */
function answering(name: string): () => IDBOpenDBRequest {
  return () => {
    const request = { error: new DOMException('damaged', name) } as unknown as IDBOpenDBRequest;
    setTimeout(() => {
      const event = new Event('error');
      Object.defineProperty(event, 'target', { value: request });
      request.onerror?.(event);
    });
    return request;
  };
}

/** What a browser says whose files are damaged. */
const unknownError = answering('UnknownError');

const silence = () => ({}) as IDBOpenDBRequest;
const refusal = () => {
  throw new DOMException('forbidden', 'SecurityError');
};

/** Impatient, with a memory of its own. */
function groundWith(sources: Partial<Sources>) {
  const memory = { indexedDB: new IDBFactory(), IDBKeyRange };
  return makeGround({
    browser: () => undefined,
    memory: () => Promise.resolve(memory),
    pauses: [1, 1, 1],
    silent: 60,
    blocked: 60,
    ...sources,
  });
}

const opened = (ground: ReturnType<typeof groundWith>, shipped = versions) =>
  new Database('test', shipped, ground);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  noteCondition('sound');
});

it('stores as ever where the browser opens at the third try', async () => {
  const browser = failing(2, unknownError);
  const db = opened(groundWith({ browser: () => browser }));
  await db.state.put(row);
  expect(condition()).toBe('sound');
  db.close();
  expect(await opened(groundWith({ browser: () => browser })).state.get('synced')).toEqual(row);
});

it.each([
  ['has no IndexedDB', undefined],
  ['never opens', failing(99, unknownError)],
  ['never answers', failing(99, silence)],
  ['refuses in the act', failing(99, refusal)],
])('keeps rows in memory for the life of the page where the browser %s', async (_how, browser) => {
  const ground = groundWith({ browser: () => browser });
  const db = opened(ground);
  await db.stories.bulkPut([{ slug: 'a', terms: ['iraq'] } as never, { slug: 'b', terms: [] } as never]);
  expect(condition()).toBe('memory');
  expect(await db.stories.where('terms').equals('iraq').primaryKeys()).toEqual(['a']);
  db.close();
  expect(await opened(ground).stories.count()).toBe(2);
});

it('does not wait for ever where another tab holds an older version, and leaves that as it was', async () => {
  const browser = new IDBFactory();
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const request = browser.open('test', 10);
    request.onsuccess = () => resolve(request.result);
  });
  await opened(groundWith({ browser: () => browser })).state.put(row);
  expect(condition()).toBe('memory');
  holding.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await browser.databases()).toEqual([{ name: 'test', version: 10 }]);
});

it('fails as a value where nothing opens, and tries again at the next use', async () => {
  const browser = failing(4, unknownError);
  const ground = groundWith({ browser: () => browser, memory: () => Promise.resolve(null) });
  const db = opened(ground);
  expect(await attempt(() => db.state.put(row))).toEqual({ ok: false, error: 'storage-blocked' });
  expect(db.hasFailed()).toBe(true);
  await opened(ground).state.put(row);
  expect(condition()).toBe('sound');
});

it('says that the phone is full where that is why nothing opens', async () => {
  const browser = failing(99, answering('QuotaExceededError'));
  const db = opened(groundWith({ browser: () => browser, memory: () => Promise.resolve(null) }));
  expect(await attempt(() => db.state.put(row))).toEqual({ ok: false, error: 'storage-full' });
});

it('keeps rows in memory at the next use where that arrives only then', async () => {
  const late = [null, { indexedDB: new IDBFactory(), IDBKeyRange }];
  const ground = groundWith({ memory: () => Promise.resolve(late.shift() ?? null) });
  expect((await attempt(() => opened(ground).state.put(row))).ok).toBe(false);
  await opened(ground).state.put(row);
  expect(condition()).toBe('memory');
});

it('lets go of a database that opens after nobody waits for it any more', async () => {
  const close = vi.fn();
  const browser = failing(1, () => {
    const request = { result: { close } } as unknown as IDBOpenDBRequest;
    setTimeout(() => request.onsuccess?.(new Event('success')), 100);
    return request;
  });
  await opened(groundWith({ browser: () => browser })).state.put(row);
  expect(condition()).toBe('memory');
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});

it('makes nothing half where a newer database goes away while it is being opened', async () => {
  const empty = new IDBFactory();
  const browser = failing(1, answering('VersionError'), empty);
  const ground = groundWith({ browser: () => browser });
  expect((await attempt(() => opened(ground).state.put(row))).ok).toBe(false);
  expect(await empty.databases()).toEqual([]);
  await opened(ground).state.put(row);
  expect(await empty.databases()).toEqual([{ name: 'test', version: newest * 10 }]);
});

it('reads what a newer app has stored, and changes nothing', async () => {
  const browser = new IDBFactory();
  const ground = groundWith({ browser: () => browser });
  const theirs = opened(ground, newer);
  await theirs.state.put(row);
  theirs.close();
  const ours = opened(ground);
  expect(await ours.state.get('synced')).toEqual(row);
  expect(condition()).toBe('newer');
  for (const write of [
    () => ours.state.put({ ...row, at: 8 }),
    () => ours.state.clear(),
    () => ours.transaction('rw', ours.state, () => ours.state.delete('synced')),
  ])
    expect(await attempt<unknown>(write)).toEqual({ ok: false, error: 'storage-newer' });
  expect(await ours.state.get('synced')).toEqual(row);
  expect(await browser.databases()).toEqual([{ name: 'test', version: (newest + 1) * 10 }]);
});

it('does not add to a newer database what its owner has dropped', async () => {
  const browser = new IDBFactory();
  const ground = groundWith({ browser: () => browser });
  const theirs = opened(ground, [...versions, { version: newest + 1, tables: { links: null, files: null } }]);
  await theirs.state.put(row);
  theirs.close();
  expect(await opened(ground).state.get('synced')).toEqual(row);
  expect(await browser.databases()).toEqual([{ name: 'test', version: (newest + 1) * 10 }]);
});

it('opens an empty database at the next use after somebody deleted it, and tells of the loss', async () => {
  const browser = new IDBFactory();
  const db = opened(groundWith({ browser: () => browser }));
  await db.state.put(row);
  const told = vi.fn();
  subscribeToLoss(told);
  await new Promise((resolve) => {
    browser.deleteDatabase('test').onsuccess = resolve;
  });
  expect(told).toHaveBeenCalledOnce();
  expect(await db.state.count()).toBe(0);
  expect(condition()).toBe('sound');
});

it('opens again at the next use after the browser closed the database, and tells of the loss', async () => {
  const browser = new IDBFactory();
  const db = opened(groundWith({ browser: () => browser }));
  await db.state.put(row);
  const told = vi.fn();
  subscribeToLoss(told);
  forceCloseDatabase(db.backendDB() as never);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(await db.state.get('synced')).toEqual(row);
});

it.each([
  ['has no IndexedDB', undefined],
  ['never opens', failing(99, unknownError)],
])('erases what is in memory too where the browser %s', async (_how, browser) => {
  const ground = groundWith({ browser: () => browser });
  await opened(ground).state.put(row);
  await opened(ground).delete();
  expect(await opened(ground).state.count()).toBe(0);
});
