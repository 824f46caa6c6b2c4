import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, packAddress, partAddress, textAddress, wholeAddress } from '@/lib/core/catalogue';
import { locales } from '@/lib/core/locale';
import { noOrders } from '@/lib/core/plan';
import { textKey } from '@/lib/core/text-key';
import { SampleServer } from './sample-server';
import { SampleShelf } from './sample-shelf';
import { type Progress, type SyncOptions, sync } from './sync';

const january = ['f', 'e', 'd', 'c', 'b', 'a'].map((slug) => sampleStory(slug, '2014-01-06'));
const december = ['z', 'y'].map((slug) => sampleStory(slug, '2013-12-30'));

let server: SampleServer;
let shelf: SampleShelf;
let library: LibraryFiles;

async function publish(...stories: Parameters<typeof contentOf>) {
  library = await publishedFrom(contentOf(...stories));
  server.publish(library.files);
}

beforeEach(async () => {
  server = new SampleServer();
  shelf = new SampleShelf();
  vi.stubGlobal('fetch', server.fetch);
  await publish(...january, ...december);
});
afterEach(() => vi.unstubAllGlobals());

function run(options: Partial<SyncOptions<'storage-full'>> = {}) {
  server.asked = [];
  return sync({
    shelf,
    choice: { automatic: 'all', languages: ['fa', 'en', 'ar'], orders: noOrders },
    now: () => 7,
    random: () => 0,
    ...options,
  });
}

const part = (index: number) => library.head.parts[index]?.sha256 ?? '';
const file = (slug: string, locale: 'en' | 'ar' | 'fa') =>
  textAddress(
    slug,
    locale,
    library.stories.find((story) => story.slug === slug)?.files[locale]?.sha256 ?? '',
  );

describe('a sync', () => {
  it('fetches a new library in packs, the first language of each part before the others', async () => {
    expect(await run()).toEqual({
      ok: true,
      value: {
        arrived: expect.arrayContaining(['a', 'f', 'y', 'z']),
        corrected: [],
        leftBytes: 0,
        leftFiles: 0,
      },
    });
    expect(server.asked).toEqual([
      wholeAddress,
      library.head.glossary.path,
      packAddress(part(0), 'fa'),
      packAddress(part(0), 'en'),
      packAddress(part(0), 'ar'),
      ...(['fa', 'en', 'ar'] as const).flatMap((locale) => [file('z', locale), file('y', locale)]),
    ]);
    expect([...shelf.stored].sort()).toEqual(
      [...january, ...december].flatMap(({ slug }) => locales.map((locale) => textKey(slug, locale))).sort(),
    );
    expect(shelf.synced).toBe(7);
  });

  it('asks for the catalogue alone the second time', async () => {
    await run();
    expect(await run()).toEqual({
      ok: true,
      value: { arrived: [], corrected: [], leftBytes: 0, leftFiles: 0 },
    });
    expect(server.asked).toEqual([headAddress]);
  });

  it('fetches a new story by itself, for the price of one part', async () => {
    await run();
    await publish(sampleStory('g', '2014-01-07'), ...january, ...december);
    expect(await run()).toMatchObject({ ok: true, value: { arrived: ['g'], corrected: [] } });
    expect(server.asked).toEqual([
      headAddress,
      partAddress(part(0)),
      file('g', 'fa'),
      file('g', 'en'),
      file('g', 'ar'),
    ]);
  });

  it('tells a story that was corrected from one that arrived, whichever language changed', async () => {
    await run({ choice: { automatic: 'all', languages: ['fa'], orders: noOrders } });
    const changed = library.stories.find(({ slug }) => slug === 'c');
    // As if the phone held the revision before, of Persian alone.
    shelf.stories.set('c', { revision: (changed?.revision ?? 0) - 1, removed: false, files: { fa: 'old' } });
    shelf.stories.delete('d');
    expect(await run()).toMatchObject({ ok: true, value: { arrived: ['d'], corrected: ['c'] } });
  });

  it('fetches only the languages that are wanted, and what is ordered besides', async () => {
    const orders = { languages: [], texts: new Set([textKey('b', 'ar')]) };
    await run({ choice: { automatic: 'all', languages: ['en'], orders } });
    expect([...shelf.stored].sort()).toEqual(
      [...[...january, ...december].map(({ slug }) => textKey(slug, 'en')), 'b ar'].sort(),
    );
  });

  it('fetches nothing of a removed story until it is ordered', async () => {
    shelf.stories.set('a', { revision: 1, removed: true, files: {} });
    await run();
    expect(shelf.stored.filter((text) => text.startsWith('a '))).toEqual([]);
    const orders = { languages: [], texts: new Set([textKey('a', 'fa')]) };
    await run({ choice: { automatic: 'all', languages: ['fa'], orders } });
    expect(shelf.stored.filter((text) => text.startsWith('a '))).toEqual(['a fa']);
  });

  it('leaves a story alone that is here in a newer revision than the server knows', async () => {
    await run();
    shelf.stories.set('a', { revision: 2, removed: false, files: { en: 'newer', ar: 'newer', fa: 'newer' } });
    shelf.stored = [];
    await run();
    expect(shelf.stored).toEqual([]);
  });

  it('never asks for more than four files at once, however long each takes', async () => {
    await publish(
      ...Array.from({ length: 40 }, (_, index) => sampleStory(`s${index}`, `20${10 + (index % 20)}-01-01`)),
    );
    const delays = [3, 0, 7, 1, 5, 2, 4, 9, 6, 8];
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      server.underWay += 1;
      server.mostUnderWay = Math.max(server.mostUnderWay, server.underWay);
      await new Promise((resolve) => setTimeout(resolve, delays[server.asked.length % delays.length]));
      server.underWay -= 1;
      return server.fetch(path, init);
    });
    expect((await run()).ok).toBe(true);
    expect(shelf.stored).toHaveLength(120);
    expect(server.mostUnderWay).toBe(4);
  });
});

describe('the progress of a sync', () => {
  it('grows from nothing to everything, in bytes and files', async () => {
    const told: Progress[] = [];
    await run({ onProgress: (progress) => told.push(progress) });
    const all = library.stories.flatMap(({ files }) => locales.map((locale) => files[locale]?.packed ?? 0));
    const allBytes = all.reduce((sum, packed) => sum + packed, 0);
    expect(told[0]).toEqual({ doneBytes: 0, allBytes, doneFiles: 0, allFiles: 24 });
    expect(told.at(-1)).toEqual({ doneBytes: allBytes, allBytes, doneFiles: 24, allFiles: 24 });
    const steps = told.map(({ doneBytes }) => doneBytes);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    // Pages read the library again at each.
    expect(told.length).toBeLessThanOrEqual(1 + server.asked.length);
  });

  it('counts nothing twice though a pack brings some of its texts and the rest comes singly', async () => {
    server.spoil(packAddress(part(0), 'fa'), (body) => new Response(body.slice(0, body.length / 2)));
    const told: Progress[] = [];
    await run({ onProgress: (progress) => told.push(progress) });
    const last = told.at(-1);
    expect(last?.doneBytes).toBe(last?.allBytes);
    expect(last?.doneFiles).toBe(24);
    expect(new Set(shelf.stored).size).toBe(shelf.stored.length);
  });
});

describe('an allowance', () => {
  const price = () =>
    library.stories
      .flatMap(({ files }) => locales.map((locale) => files[locale]?.packed ?? 0))
      .reduce((sum, packed) => sum + packed, 0);

  it('is kept to the byte, and what it leaves is counted', async () => {
    for (const allowance of [0, 300, 1000, 2500, price() - 1]) {
      shelf = new SampleShelf();
      let done = 0;
      const result = await run({ allowance, onProgress: ({ doneBytes }) => (done = doneBytes) });
      expect(done).toBeLessThanOrEqual(allowance);
      expect(result).toMatchObject({
        ok: true,
        value: { leftBytes: price() - done, leftFiles: 24 - shelf.stored.length },
      });
      // Whatever is left is dearer than what the allowance still had.
      expect(allowance - done).toBeLessThan(300);
      expect(shelf.synced).toBeNull();
    }
  });

  it('that is just enough leaves nothing, though packs arrive in pieces', async () => {
    const halves = (body: string) => {
      const bytes = new TextEncoder().encode(body);
      const middle = bytes.length / 2;
      return new Response(
        new ReadableStream({
          async start(controller) {
            controller.enqueue(bytes.slice(0, middle));
            await new Promise((resolve) => setTimeout(resolve, 20));
            controller.enqueue(bytes.slice(middle));
            controller.close();
          },
        }),
      );
    };
    for (const locale of ['fa', 'en', 'ar'] as const) server.spoil(packAddress(part(0), locale), halves);
    expect(await run({ allowance: price() })).toMatchObject({
      ok: true,
      value: { leftFiles: 0, leftBytes: 0 },
    });
    expect(shelf.synced).toBe(7);
  });
});
