import { beforeEach, expect, it, vi } from 'vitest';
import { content } from '@/lib/content/content';

const { entries } = content();
const asked = { heads: 0, files: 0 };
let line = true;

/** A phone with nothing on it yet, and a network that takes its time. */
vi.mock('./engine', () => ({
  engine: {
    loadEntry: async () => null,
    saveGlossary: async () => undefined,
    fetchHead: async () => {
      asked.heads++;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return line ? { ok: true, value: { head: { glossary: {} } } } : { ok: false };
    },
    fetchFile: async () => {
      asked.files++;
      return { ok: true, value: new TextEncoder().encode(JSON.stringify({ format: 1, entries })) };
    },
  },
}));

beforeEach(async () => {
  vi.resetModules();
  Object.assign(asked, { heads: 0, files: 0 });
  line = true;
  await import('./engine');
});

it('asks the network once for all the names of a story, and again for whoever comes later where there was no line', async () => {
  const { readEntriesOf } = await import('./library');
  const ids = entries.map(({ id }) => id);
  line = false;
  expect(await readEntriesOf(ids)).toEqual([]);
  line = true;
  expect(await readEntriesOf(ids)).toHaveLength(ids.length);
  expect(asked).toEqual({ heads: 2, files: 1 });
});
