import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, wholeAddress } from '@/lib/core/catalogue';
import { noOrders } from '@/lib/core/plan';
import { SampleServer, stuckAfter } from './sample-server';
import { SampleShelf } from './sample-shelf';
import { type SyncOptions, sync } from './sync';

const stories = ['f', 'e', 'd', 'c', 'b', 'a'].map((slug) => sampleStory(slug));

let server: SampleServer;
let shelf: SampleShelf;
let library: LibraryFiles;

beforeEach(async () => {
  server = new SampleServer();
  shelf = new SampleShelf();
  vi.stubGlobal('fetch', server.fetch);
  library = await publishedFrom(contentOf(...stories));
  server.publish(library.files);
});
afterEach(() => vi.unstubAllGlobals());

function run(options: Partial<SyncOptions<'storage-full'>> = {}) {
  server.asked = [];
  return sync({
    shelf,
    choice: { automatic: 'all', languages: ['en', 'ar', 'fa'], orders: noOrders },
    now: () => 7,
    random: () => 0,
    ...options,
  });
}

const offline = { ok: false, error: 'offline' };
const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a sync that is told to stop', () => {
  it('asks for nothing where it was told so before', async () => {
    expect(await run({ signal: AbortSignal.abort() })).toEqual(offline);
    expect(server.asked).toEqual([]);
  });

  it('ends at once at whichever request it is, and asks for nothing more', async () => {
    expect((await run()).ok).toBe(true);
    const requests = server.asked.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: requests }), fc.nat(2000), async (last, bytes) => {
        shelf = new SampleShelf();
        const stop = new AbortController();
        let count = 0;
        vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
          const isLast = ++count === last;
          const answer = await server.fetch(path, init);
          if (!isLast) return answer;
          setTimeout(() => stop.abort(), 1);
          return stuckAfter(bytes)(await answer.text(), init.signal as AbortSignal);
        });
        expect(await run({ signal: stop.signal })).toEqual(offline);
        const asked = server.asked.length;
        const stored = shelf.stored.length;
        await moment(2);
        expect(server.asked).toHaveLength(asked);
        expect(shelf.stored).toHaveLength(stored);
        expect(shelf.synced).toBeNull();
      }),
      { numRuns: 30 },
    );
    // What was stored before stays: the next run goes on from there.
    vi.stubGlobal('fetch', server.fetch);
    expect((await run()).ok).toBe(true);
    expect(new Set(shelf.stored).size).toBe(shelf.stored.length);
    expect(shelf.stored).toHaveLength(18);
  });

  it('does not wait out the pause before the next attempt', async () => {
    const stop = new AbortController();
    let refusals = 0;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (!path.includes('/pack.')) return server.fetch(path, init);
      refusals += 1;
      setTimeout(() => stop.abort(), 1);
      return new Response('', { status: 503, headers: { 'Retry-After': '3600' } });
    });
    expect(await run({ signal: stop.signal })).toEqual(offline);
    expect(refusals).toBe(3);
  });

  it('does not wait for a gate that may never open', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 5);
    expect(await run({ signal: stop.signal, gate: () => new Promise(() => undefined) })).toEqual(offline);
    expect(server.asked).toEqual([wholeAddress, library.head.glossary.path]);
  });
});

describe('a gate', () => {
  it('is waited for before each request for texts, also before another attempt', async () => {
    let open = () => {};
    let closed = Promise.resolve();
    const close = () => {
      closed = new Promise((resolve) => {
        open = resolve;
      });
    };
    close();
    let failures = 1;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const answer = await server.fetch(path, init);
      if (!path.includes('.ar.') || failures-- === 0) return answer;
      close();
      return new Response('', { status: 503 });
    });
    const done = run({ gate: () => closed });
    await moment(20);
    expect(server.asked).toEqual([wholeAddress, library.head.glossary.path]);
    open();
    await moment(700);
    expect(server.asked).toHaveLength(5);
    open();
    expect((await done).ok).toBe(true);
    expect(server.asked).toHaveLength(6);
    expect(server.asked).not.toContain(headAddress);
  });
});
