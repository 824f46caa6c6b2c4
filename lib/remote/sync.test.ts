import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Catalogue, Held } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { failure, success } from '@/lib/core/result';
import { type Shelf, sync } from './sync';

const three = (text: string) => ({ en: text, ar: text, fa: text });
const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'L', body: [] };
const storyFile = (slug: string) => ({
  format: 1,
  slug,
  published: '2014-01-06',
  sources: [{ id: 'ap', title: three('AP') }],
  terms: [],
  texts: { en: text, ar: text, fa: text },
});

/** What the server has, by address; a test may spoil it. */
let served: Map<string, () => Response | Promise<Response>>;
let asked: string[];
let catalogue: Catalogue;
let shelf: Shelf<'storage-full'> & { stored: Map<string, string>; glossary: string | null };

async function publish(name: string, value: unknown) {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const sha256 = await sha256Hex(body);
  const path = `/library/${name}.json`;
  served.set(path, () => new Response(body));
  return { path, sha256, bytes: body.byteLength };
}

beforeEach(async () => {
  served = new Map();
  asked = [];
  const stories = [];
  for (const slug of ['one', 'two', 'three'])
    stories.push({
      slug,
      published: '2014-01-06',
      languages: ['en' as const],
      ...(await publish(slug, storyFile(slug))),
    });
  catalogue = { format: 1, glossary: await publish('glossary', { format: 1, entries: [] }), stories };
  served.set('/catalogue.json', () => Response.json(catalogue, { headers: { ETag: '"1"' } }));
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(address);
    const headers = new Headers(init.headers);
    if (address === '/catalogue.json' && headers.get('If-None-Match') === '"1"')
      return new Response(null, { status: 304 });
    return (served.get(address) ?? (() => new Response('', { status: 404 })))();
  });
  let kept: Awaited<ReturnType<Shelf<never>['loadCatalogue']>> = null;
  shelf = {
    stored: new Map(),
    glossary: null,
    held: async (): Promise<Held> => ({ glossary: shelf.glossary, stories: shelf.stored }),
    loadCatalogue: async () => kept,
    saveCatalogue: async (etag, next) => {
      kept = { etag, catalogue: next };
      return success(undefined);
    },
    saveGlossary: async (file) => {
      shelf.glossary = file.sha256;
      return success(undefined);
    },
    saveStory: async (listed) => {
      shelf.stored.set(listed.slug, listed.sha256);
      return success(undefined);
    },
    saveSynced: async () => success(undefined),
  };
});

afterEach(() => vi.unstubAllGlobals());

const run = () => sync({ shelf, now: () => 0 });

describe('a sync', () => {
  it('fetches and stores everything once, and nothing the second time', async () => {
    expect(await run()).toEqual({ ok: true, value: 3 });
    expect([...shelf.stored.keys()].sort()).toEqual(['one', 'three', 'two']);
    asked = [];
    expect(await run()).toEqual({ ok: true, value: 0 });
    expect(asked).toEqual(['/catalogue.json']);
  });

  it('goes on after a cut with only what is missing, though the catalogue has not changed', async () => {
    served.set('/library/two.json', () => Promise.reject(new TypeError('network')));
    expect(await run()).toEqual({ ok: false, error: 'offline' });
    const body = JSON.stringify(storyFile('two'));
    served.set('/library/two.json', () => new Response(body));
    const before = new Set(shelf.stored.keys());
    asked = [];
    expect((await run()).ok).toBe(true);
    expect(shelf.stored.size).toBe(3);
    expect(asked.filter((address) => before.has(address.replace(/^.*\/|\.json$/g, '')))).toEqual([]);
  });

  it('stores no file whose hash is wrong, and the others all the same', async () => {
    const spoiled = JSON.stringify(storyFile('two')).replace('"H"', '"X"');
    served.set('/library/two.json', () => new Response(spoiled));
    expect(await run()).toEqual({ ok: false, error: 'file-damaged' });
    expect([...shelf.stored.keys()].sort()).toEqual(['one', 'three']);
  });

  it('lets a damaged glossary not keep the stories away', async () => {
    served.set(catalogue.glossary.path, () => new Response('{}'));
    expect(await run()).toEqual({ ok: false, error: 'file-damaged' });
    expect(shelf.stored.size).toBe(3);
    expect(shelf.glossary).toBeNull();
  });

  it('stops when it is told to, and stores nothing more', async () => {
    const stop = new AbortController();
    stop.abort();
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      init.signal?.throwIfAborted();
      return new Response('');
    });
    expect(await sync({ shelf, now: () => 0, signal: stop.signal })).toEqual({ ok: false, error: 'offline' });
    expect(shelf.stored.size).toBe(0);
  });

  it('stores no truncated file', async () => {
    served.set('/library/one.json', () => new Response(JSON.stringify(storyFile('one')).slice(0, 40)));
    expect(await run()).toEqual({ ok: false, error: 'file-damaged' });
    expect(shelf.stored.has('one')).toBe(false);
  });

  it('takes the page of a captive portal for what it is', async () => {
    served.set(
      '/catalogue.json',
      () => new Response('<html>Log in</html>', { headers: { 'Content-Type': 'text/html' } }),
    );
    expect(await run()).toEqual({ ok: false, error: 'catalogue-damaged' });
    expect(shelf.stored.size).toBe(0);
  });

  it('says when the server fails', async () => {
    served.set('/catalogue.json', () => new Response('', { status: 503 }));
    expect(await run()).toEqual({ ok: false, error: 'server-failed' });
  });

  it('stops at a full phone and says so', async () => {
    shelf.saveStory = async () => failure('storage-full');
    expect(await run()).toEqual({ ok: false, error: 'storage-full' });
  });
});
