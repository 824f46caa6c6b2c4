import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, wholeAddress } from '@/lib/core/catalogue';
import { noOrders } from '@/lib/core/plan';
import { SampleServer } from './sample-server';
import { SampleShelf } from './sample-shelf';
import { type Synced, type SyncOptions, sync } from './sync';

const done: Synced = { arrived: ['x'], corrected: [], leftBytes: 0, leftFiles: 0 };

let server: SampleServer;
let shelf: SampleShelf;

beforeEach(() => {
  server = new SampleServer();
  shelf = new SampleShelf();
  vi.stubGlobal('fetch', server.fetch);
});
afterEach(() => vi.unstubAllGlobals());

async function publish(stories: number) {
  const all = Array.from({ length: stories }, (_, index) => sampleStory(`s${index}`, '2014-01-06'));
  server.publish((await publishedFrom(contentOf(...all))).files);
}

function run(options: Partial<SyncOptions<'storage-full'>>) {
  server.asked = [];
  return sync({
    shelf,
    choice: { automatic: 'all', languages: ['en'], orders: noOrders },
    now: () => 7,
    random: () => 0,
    ...options,
  });
}

describe('a large library', () => {
  it('is handed over once its catalogue is here', async () => {
    await publish(201);
    const handOver = vi.fn(async () => ({ ok: true as const, value: done }));
    expect(await run({ handOver })).toEqual({ ok: true, value: done });
    expect(server.asked).toEqual([wholeAddress]);
    expect(shelf.stored).toEqual([]);
    expect(shelf.known?.whole).toBe(true);
  });

  it('is brought here where it cannot be handed over', async () => {
    await publish(201);
    expect((await run({ handOver: async () => null })).ok).toBe(true);
    expect(shelf.stored).toHaveLength(201);
  });

  it('is nothing smaller', async () => {
    await publish(200);
    const handOver = vi.fn(async () => null);
    expect((await run({ handOver })).ok).toBe(true);
    expect(handOver).not.toHaveBeenCalled();
  });

  it('does not ask for a catalogue that was refreshed just now, unless it is gone', async () => {
    await publish(3);
    await run({});
    expect((await run({ refreshed: true })).ok).toBe(true);
    expect(server.asked).toEqual([]);
    expect((await run({})).ok).toBe(true);
    expect(server.asked).toEqual([headAddress]);
    shelf = new SampleShelf();
    expect((await run({ refreshed: true })).ok).toBe(true);
    expect(server.asked).toContain(wholeAddress);
    expect(shelf.stored).toHaveLength(3);
  });
});
