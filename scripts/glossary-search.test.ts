import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './glossary-search';

describe('glossary search', () => {
  const complaints: string[] = [];
  beforeEach(() => {
    complaints.length = 0;
    vi.spyOn(console, 'error').mockImplementation((line: string) => {
      complaints.push(line);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function asked(...args: string[]) {
    const lines: string[] = [];
    const code = await run(args, (line) => lines.push(line));
    return { code, hits: lines.map((line) => JSON.parse(line)) };
  }

  it('prints the ranked entries, one a line, with why they are there', async () => {
    const { code, hits } = await asked('الفلوجه');
    expect(code).toBe(0);
    expect(hits[0]).toEqual({
      id: 'fallujah',
      tier: 'exact-name',
      matched: { where: 'name', locale: 'ar', text: 'الفلوجة', range: [0, 7] },
    });
    expect(complaints).toEqual([]);
  });

  it('takes several words as one query, and a limit', async () => {
    expect((await asked('white', 'house', '--limit', '1')).hits).toMatchObject([{ id: 'white-house' }]);
    expect((await asked('iraq', '--limit', '3', '--lang', 'fa')).hits).toHaveLength(3);
  });

  it('finds nothing without failing', async () => {
    expect(await asked('zzzzzz')).toEqual({ code: 0, hits: [] });
    expect(complaints).toEqual(['search: no entry is found by “zzzzzz”']);
  });

  it.each([
    [[], 'QUERY is missing'],
    [[' '], 'QUERY is missing'],
    [['iraq', '--limit', 'many'], '--limit is "many"'],
    [['iraq', '--limit', '0'], '--limit is "0"'],
    [['iraq', '--lang', 'de'], '--lang is "de"'],
    [['iraq', '--unknown'], "Unknown option '--unknown'"],
  ])('refuses %j in so many words', async (args, words) => {
    expect(await asked(...args)).toEqual({ code: 1, hits: [] });
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).toContain('usage: glossary search');
  });
});
