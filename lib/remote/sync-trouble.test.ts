import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, packAddress, textAddress } from '@/lib/core/catalogue';
import type { Locale } from '@/lib/core/locale';
import { noOrders } from '@/lib/core/plan';
import { refreshCatalogue } from './catalogue';
import { cutAfter, portal, SampleServer, stuckAfter } from './sample-server';
import { SampleShelf } from './sample-shelf';
import { type SyncOptions, sync } from './sync';

// Without threads, so that nothing but the fake clock has to be waited for.
vi.mock('@/lib/core/hash', () => ({
  sha256Hex: async (body: Uint8Array) => createHash('sha256').update(body).digest('hex'),
}));

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
  await refreshCatalogue(shelf);
  await refreshCatalogue(shelf);
  shelf.glossary = library.head.glossary.sha256;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A sync of one language, so that there is one pack. */
function run(options: Partial<SyncOptions<'storage-full'>> = {}, ...languages: Locale[]) {
  server.asked = [];
  return sync({
    shelf,
    choice: { automatic: 'all', languages: languages.length ? languages : ['en'], orders: noOrders },
    now: () => 7,
    random: () => 0,
    ...options,
  });
}

const pack = (locale: Locale = 'en') => packAddress(library.head.parts[0]?.sha256 ?? '', locale);
const packText = () => library.files.find(({ path }) => path === pack())?.text ?? '';
const file = (slug: string) =>
  textAddress(slug, 'en', library.stories.find((story) => story.slug === slug)?.files.en?.sha256 ?? '');
const files = (...slugs: string[]) => slugs.map(file);
const everySlug = stories.map(({ slug }) => slug);
const stored = () => shelf.stored.map((text) => text.replace(' en', ''));

/** Text of a pack up to the end of so many lines. */
const lines = (count: number) =>
  `${packText()
    .split('\n')
    .slice(0, 1 + count)
    .join('\n')}\n`;

describe('a pack', () => {
  it('that is not there is made up for by its texts one by one', async () => {
    server.spoil(pack(), () => new Response('', { status: 404 }));
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, pack(), ...files(...everySlug)]);
    expect(stored().sort()).toEqual([...everySlug].sort());
  });

  it('that is cut keeps what it brought; the rest comes singly and nothing twice', async () => {
    server.spoil(pack(), cutAfter(lines(2).length + 60));
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, pack(), ...files('d', 'c', 'b', 'a')]);
    expect(stored()).toHaveLength(6);
    expect(new Set(stored()).size).toBe(6);
  });

  it('that ends early without a sign, likewise', async () => {
    server.spoil(pack(), () => new Response(lines(5)));
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, pack(), file('a')]);
  });

  it('with one wrong line gives the others', async () => {
    server.spoil(pack(), (body) => new Response(body.replace('about d', 'about x')));
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, pack(), file('d')]);
    expect(new Set(stored())).toEqual(new Set(everySlug));
  });

  it('with texts of another library stores none of them', async () => {
    const other = await publishedFrom(
      contentOf(...everySlug.map((slug) => sampleStory(slug, '2014-01-06', 'X'))),
    );
    const wrong = other.files.find(({ path }) => path.includes('/pack.') && path.endsWith('.en.json'))?.text;
    server.spoil(pack(), () => new Response(wrong));
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, pack(), ...files(...everySlug)]);
  });
});

describe('a damaged file', () => {
  const single = (answer: Parameters<SampleServer['spoil']>[1]) => {
    server.spoil(pack(), () => new Response('', { status: 404 }));
    server.spoil(file('d'), answer);
  };

  it.each([
    ['of another text', (body: string) => new Response(body.replace('about d', 'about x')), 'file-damaged'],
    ['cut short', (body: string) => new Response(body.slice(0, 40)), 'file-damaged'],
    ['that is longer', (body: string) => new Response(`${body} `), 'file-damaged'],
    ['that is empty', () => new Response(''), 'file-damaged'],
    ['that is gone', () => new Response('', { status: 404 }), 'server-failed'],
  ] as const)('%s is not stored, the others are, and it is told at the end', async (_, answer, error) => {
    single(answer);
    expect(await run()).toEqual({ ok: false, error });
    expect(stored().sort()).toEqual(['a', 'b', 'c', 'e', 'f']);
    expect(shelf.synced).toBeNull();
    server.heal();
    expect((await run()).ok).toBe(true);
    expect(server.asked).toEqual([headAddress, file('d')]);
  });

  it('keeps neither the stories away where it is the glossary', async () => {
    shelf.glossary = null;
    server.spoil(library.head.glossary.path, () => new Response('{}'));
    expect(await run()).toEqual({ ok: false, error: 'file-damaged' });
    expect(stored()).toHaveLength(6);
    expect(shelf.glossary).toBeNull();
  });

  it('in the place of everything ends the run after a few: a captive portal', async () => {
    const all = await publishedFrom(
      contentOf(
        ...Array.from({ length: 60 }, (_, index) => sampleStory(`s${index}`, `20${10 + (index % 10)}-01-01`)),
      ),
    );
    server.publish(all.files);
    await refreshCatalogue(shelf);
    server.spoil(null, portal);
    server.spoil(headAddress, () => new Response(null, { status: 304 }));
    expect(await run({}, 'en', 'ar', 'fa')).toEqual({ ok: false, error: 'file-damaged' });
    expect(server.asked.length).toBeLessThanOrEqual(12);
    expect(stored()).toEqual([]);
  });
});

describe('a line that fails', () => {
  /** A run under fake timers, and the seconds after which each request began. */
  async function timed(options: Partial<SyncOptions<'storage-full'>> = {}) {
    vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const at: [string, number][] = [];
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      at.push([path, Date.now() / 1000]);
      return server.fetch(path, init);
    });
    let over = false;
    const done = run(options).finally(() => {
      over = true;
    });
    while (!over) {
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      if (!over) vi.advanceTimersToNextTimer();
    }
    return { result: await done, at };
  }

  it('is tried four times at the most, after growing pauses', async () => {
    server.spoil(pack(), () => Promise.reject(new TypeError('network')));
    const { result, at } = await timed({ random: () => 1 });
    expect(result).toEqual({ ok: false, error: 'offline' });
    expect(at.slice(1)).toEqual([0, 1, 3, 7].map((second) => [pack(), second]));
  });

  it('is heard when it says how long to wait, by every request', async () => {
    const busy = () => new Response('', { status: 503, headers: { 'Retry-After': '60' } });
    server.spoil(pack(), () => new Response('', { status: 404 }));
    let refusals = 1;
    server.spoil(file('f'), (body) => (refusals-- > 0 ? busy() : new Response(body)));
    const { result, at } = await timed();
    expect(result.ok).toBe(true);
    expect(at.filter(([path]) => path === file('f')).map(([, second]) => second)).toEqual([0, 60]);
    // Three others were under way already; the rest waits with it.
    expect(at.filter(([path, second]) => path.includes('.en.') && second < 60)).toHaveLength(5);
  });

  it('goes on where it was when it comes back', async () => {
    let failures = 2;
    server.spoil(pack(), (body) =>
      failures-- > 0 ? Promise.reject(new TypeError('network')) : new Response(body),
    );
    const { result, at } = await timed();
    expect(result.ok).toBe(true);
    expect(at).toHaveLength(4);
  });

  it('on which nothing comes any more is given up after twenty seconds', async () => {
    let stuck = true;
    server.spoil(pack(), (body, signal) => {
      const answer = stuck ? stuckAfter(lines(3).length)(body, signal) : new Response(body);
      stuck = false;
      return answer;
    });
    const { result, at } = await timed();
    expect(result.ok).toBe(true);
    expect(at.slice(2).map(([path]) => path)).toEqual(files('c', 'b', 'a'));
    expect(at[2]?.[1]).toBe(20);
  });

  it('that is not there at all is told at once: the catalogue is not asked for again', async () => {
    server.spoil(null, () => Promise.reject(new TypeError('network')));
    const { result, at } = await timed();
    expect(result).toEqual({ ok: false, error: 'offline' });
    expect(at).toHaveLength(1);
  });
});

describe('a full phone', () => {
  it('ends the run, with what is stored', async () => {
    server.spoil(pack(), () => new Response('', { status: 404 }));
    shelf.room = 2;
    expect(await run()).toEqual({ ok: false, error: 'storage-full' });
    expect(stored()).toHaveLength(2);
    expect(shelf.synced).toBeNull();
  });

  it('ends a pack under way', async () => {
    shelf.room = 0;
    expect(await run()).toEqual({ ok: false, error: 'storage-full' });
    expect(server.asked).toEqual([headAddress, pack()]);
  });
});
