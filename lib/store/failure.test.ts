import { expect, it } from 'vitest';
import { attempt } from './failure';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

it.each([
  [named('QuotaExceededError'), 'storage-full'],
  [named('AbortError', named('QuotaExceededError')), 'storage-full'],
  [named('OpenFailedError'), 'storage-blocked'],
  [named('DatabaseClosedError', named('SecurityError')), 'storage-blocked'],
])('turns what a browser refuses into a value: %s', async (error, code) => {
  expect(await attempt(() => Promise.reject(error))).toEqual({ ok: false, error: code });
});

it('lets a bug through', async () => {
  await expect(attempt(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});

it('gives the value of what succeeds', async () => {
  expect(await attempt(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
});
