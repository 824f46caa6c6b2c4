import { describe, expect, it, vi } from 'vitest';
import { fetchHead } from '@/lib/remote/catalogue';
import { readEntries, readEntry } from './reading';

vi.mock('@/lib/remote/catalogue', () => ({
  fetchHead: vi.fn(async () => ({ ok: false, error: 'offline' })),
}));
vi.mock('@/lib/store/library', () => ({ loadEntry: async () => undefined, listEntries: async () => [] }));
vi.mock('@/lib/store/save', () => ({}));
vi.mock('@/lib/store/state', () => ({}));
vi.mock('@/lib/remote/http', () => ({}));
vi.mock('@/lib/remote/unit', () => ({}));

describe('entries that are not on the phone', () => {
  it('are asked for once, however many readers ask at the same time, and again by the next', async () => {
    const asked = vi.mocked(fetchHead);
    expect(await Promise.all(['iraq', 'iran', 'anbar'].map(readEntry))).toEqual([null, null, null]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await readEntries()).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
