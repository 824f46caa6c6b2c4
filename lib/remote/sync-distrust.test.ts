import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { type CatalogueHead, headAddress, wholeAddress } from '@/lib/core/catalogue';
import { linesText } from '@/lib/core/lines';
import { noOrders } from '@/lib/core/plan';
import { success } from '@/lib/core/result';
import { type Shelf, type SyncOptions, sync } from './sync';

const glossary = JSON.stringify({ format: 1, entries: [] });
const sha256 = createHash('sha256').update(glossary).digest('hex');
const path = '/library/glossary.json';
const head = (hash: string): CatalogueHead => ({
  format: 2,
  glossary: { path, sha256: hash, bytes: glossary.length, packed: glossary.length },
  parts: [],
});

type Known = Awaited<ReturnType<Shelf<never>['loadCatalogue']>>;

/** A phone without stories, and a server with nothing but a head and a glossary. */
function phone(known: Known, answers: Record<string, (init: RequestInit) => Response>) {
  const asked: string[] = [];
  const state = { known, glossary: null as string | null, synced: 0 };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(address);
    return answers[address]?.(init) ?? new Response('', { status: 404 });
  });
  const shelf = {
    loadCatalogue: async () => state.known,
    saveCatalogue: async (next: NonNullable<Known>) => {
      state.known = next;
      return success(undefined);
    },
    savePart: async () => success(undefined),
    partsHere: async () => new Set<string>(),
    loadPart: async () => null,
    held: async () => new Map(),
    heldGlossary: async () => state.glossary,
    saveGlossary: async (file: { sha256: string }) => {
      state.glossary = file.sha256;
      return success(undefined);
    },
    saveSynced: async () => {
      state.synced += 1;
      return success(undefined);
    },
  } as unknown as Shelf<never>;
  const options: SyncOptions<never> = {
    shelf,
    choice: { automatic: 'all', languages: ['en'], orders: noOrders },
    now: () => 1,
    random: () => 0,
  };
  return { asked, state, options };
}

afterEach(() => vi.unstubAllGlobals());

it('asks for the head anew once what it lists is not what it says, since "not modified" would keep a damaged one', async () => {
  const damaged = head('0'.repeat(64));
  const { state, options } = phone(
    { etag: '"1"', head: damaged, whole: true },
    {
      [headAddress]: ({ headers }) =>
        new Headers(headers).get('If-None-Match') === '"1"'
          ? new Response(null, { status: 304 })
          : new Response(JSON.stringify(head(sha256)), { headers: { ETag: '"1"' } }),
      [path]: () => new Response(glossary),
    },
  );
  expect(await sync(options)).toMatchObject({ ok: false, error: 'file-damaged' });
  expect(await sync(options)).toMatchObject({ ok: true });
  expect(state.glossary).toBe(sha256);
});

it('begins anew where the database was deleted under it, and is not up to date before', async () => {
  const { asked, state, options } = phone(
    { etag: '"1"', head: head(sha256), whole: true },
    {
      [headAddress]: () => new Response(null, { status: 304 }),
      [wholeAddress]: () => new Response(linesText([JSON.stringify(head(sha256))])),
      [path]: () => new Response(glossary),
    },
  );
  let deleted = false;
  const done = sync({
    ...options,
    onStored: () => {
      if (deleted) return;
      deleted = true;
      Object.assign(state, { known: null, glossary: null });
    },
  });
  expect(await done).toMatchObject({ ok: true });
  expect(asked).toEqual([headAddress, path, wholeAddress, path]);
  expect(state).toMatchObject({ glossary: sha256, synced: 1 });
});
