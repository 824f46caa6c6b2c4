import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchFile, receive } from './http';
import { stuckAfter } from './sample-server';

const answer = (response: (init: RequestInit) => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => response(init));
const all = async () => true;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it.each([
    [503, { 'Retry-After': '7' }, true, 7000],
    [429, {}, true, null],
    [408, {}, true, null],
    [404, {}, false, null],
    [403, {}, false, null],
  ])('answered with %i may be tried again or not: %j', async (status, headers, again, after) => {
    answer(() => new Response('', { status, headers: headers as Record<string, string> }));
    expect(await receive('/x', all)).toEqual({ ok: false, error: 'server-failed', again, after });
  });

  it('never asks the browser for what it kept, nor tells who the reader is', async () => {
    let asked: RequestInit = {};
    answer((init) => {
      asked = init;
      return new Response('');
    });
    await receive('/x', all, { etag: '"1"' });
    expect(asked).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      headers: { 'If-None-Match': '"1"' },
    });
  });

  it('is given up when nothing comes for twenty seconds', async () => {
    answer((init) => stuckAfter(3)('abcdef', init.signal as AbortSignal));
    let got = 0;
    const done = receive('/x', async (bytes) => {
      got += bytes.length;
      return true;
    });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(got).toBe(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toMatchObject({ ok: false, error: 'offline', again: true });
  });

  it('waits for a slow phone as long as it takes to store what came', async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      return true;
    };
    let aborted = false;
    answer(({ signal }) => {
      signal?.addEventListener('abort', () => {
        aborted = true;
      });
      return new Response('abc', { headers: { ETag: '"1"' } });
    });
    const done = receive('/x', slow);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await done).toEqual({ ok: true, value: { etag: '"1"' } });
    expect(aborted).toBe(false);
  });

  it('is no cover for a bug in what takes its bytes', async () => {
    answer(() => new Response('abc'));
    await expect(receive('/x', () => Promise.reject(new RangeError('a bug')))).rejects.toThrow('a bug');
  });
});

describe('a file', () => {
  const facts = {
    path: '/library/x.json',
    // SHA-256 of "abc" (FIPS 180-4, appendix B.1 of the former edition).
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    bytes: 3,
    packed: 3,
  };
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('is given where its bytes are the promised ones', async () => {
    answer(() => new Response('abc'));
    const file = await fetchFile(facts);
    expect(file.ok && new TextDecoder().decode(file.value)).toBe('abc');
  });

  it.each(['abd', 'ab', 'abcd', ''])('is damaged where they are %j', async (body) => {
    answer(() => new Response(body));
    expect(await fetchFile(facts)).toMatchObject({ ok: false, error: 'file-damaged', again: false });
  });

  it('that is longer than promised is not read to its end', async () => {
    let pulled = 0;
    answer(
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              pulled += 1;
              controller.enqueue(new Uint8Array(2));
            },
          }),
        ),
    );
    expect(await fetchFile(facts)).toMatchObject({ ok: false, error: 'file-damaged' });
    expect(pulled).toBeLessThan(6);
  });
});
