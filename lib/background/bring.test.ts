import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedFrom } from '@/lib/content/library-files';
import { contentOf, sampleStory } from '@/lib/content/sample-stories';
import { headAddress, wholeAddress } from '@/lib/core/catalogue';
import { defaultSettings } from '@/lib/core/settings';
import { SampleServer } from '@/lib/remote/sample-server';
import { deleteDatabase } from '@/lib/store/database';
import { loadQuiet, saveQuiet, spentOn } from '@/lib/store/state';
import { type BringOptions, bringLibrary } from './bring';

const server = new SampleServer();
const minute = 60_000;
const busy = (seconds: number) => () =>
  new Response('', { status: 503, headers: { 'Retry-After': String(seconds) } });

function bring(options: Partial<BringOptions> = {}) {
  server.asked = [];
  return bringLibrary({ settings: defaultSettings, asked: false, systemSaves: false, ...options });
}

beforeEach(async () => {
  vi.stubGlobal('fetch', server.fetch);
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 6, 12), toFake: ['Date'] });
  server.heal();
  server.publish((await publishedFrom(contentOf(sampleStory('a'), sampleStory('b')))).files);
});
afterEach(async () => {
  await deleteDatabase();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a server that asks to be left alone', () => {
  it('is not asked again by the app itself before that time, by the reader it is', async () => {
    server.spoil(wholeAddress, busy(90));
    expect(await bring()).toEqual({ ok: false, error: 'server-failed' });
    expect(server.asked).toEqual([wholeAddress]);
    server.heal();

    vi.setSystemTime(Date.now() + 89_000);
    expect(await bring()).toEqual({ ok: false, error: 'server-failed' });
    expect(server.asked).toEqual([]);

    vi.setSystemTime(Date.now() + 1000);
    expect((await bring()).ok).toBe(true);

    server.spoil(headAddress, busy(90));
    expect((await bring()).ok).toBe(false);
    server.heal();
    expect((await bring({ asked: true })).ok).toBe(true);
    expect(server.asked).toContain(headAddress);
  });

  it('is heard also where it is a story that it refuses', async () => {
    server.spoil(null, (body) =>
      body.includes('"text"') ? busy(1)() : new Response(body, { headers: { ETag: '"1"' } }),
    );
    const stop = new AbortController();
    const done = bring({ signal: stop.signal });
    await vi.waitFor(async () => expect(await loadQuiet()).toBeGreaterThan(0));
    stop.abort();
    expect((await done).ok).toBe(false);
  });

  it('is heard for two minutes at the most, and a clock that is set back locks nobody out', async () => {
    server.spoil(wholeAddress, busy(86_400));
    await bring();
    expect(await loadQuiet()).toBe(Date.now() + 2 * minute);
    server.heal();
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    expect((await bring()).ok).toBe(true);

    await saveQuiet(Date.now() + 2 * minute);
    expect((await bring()).ok).toBe(false);
    await saveQuiet(Date.now() + 2 * minute + 1);
    expect((await bring()).ok).toBe(true);
  });
});

describe('the account of the data saver', () => {
  it('is written as stories come, not at the end', async () => {
    const settings = { ...defaultSettings, dataSaver: 'on' as const };
    const stop = new AbortController();
    const done = bring({
      settings,
      signal: stop.signal,
      onProgress: ({ doneFiles }) => {
        if (doneFiles === 1) server.spoil(null, () => new Promise(() => undefined));
      },
    });
    await vi.waitFor(async () => expect(await spentOn('2026-01-06')).toBeGreaterThan(0));
    stop.abort();
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 50))]);
  });
});
