import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import {
  CatalogueHead,
  CataloguePart,
  type CatalogueStory,
  headAddress,
  partAddress,
  wholeAddress,
} from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { LineReader } from '@/lib/core/lines';
import { type Result, success } from '@/lib/core/result';
import { breath } from './breath';
import { type Answer, fetchFile, receive, type Trouble, trouble } from './http';
import { inLanes } from './lanes';

type Known = { etag: string | null; head: CatalogueHead; whole: boolean };

/** What fetching a catalogue needs of the place where it is kept. */
export type CatalogueShelf<E extends string> = {
  loadCatalogue(): Promise<Known | null>;
  saveCatalogue(known: Known): Promise<Result<void, E>>;
  savePart(sha256: string, part: CataloguePart): Promise<Result<void, E>>;
  partsHere(): Promise<ReadonlySet<string>>;
};

type Refused<E extends string> = { ok: false; error: E };

/**
 * Brings the catalogue up to date: with one request where there is none yet, else with one that asks for
 * changes, and one for each part that changed. Parts are kept as they arrive, so that a cut costs only the
 * part under way; the catalogue before is in force until the new one is whole.
 */
export async function refreshCatalogue<E extends string>(
  shelf: CatalogueShelf<E>,
  signal?: AbortSignal,
): Promise<{ ok: true; value: CatalogueHead } | Trouble | Refused<E>> {
  const known = await shelf.loadCatalogue();
  return known ? update(known, shelf, signal) : fetchWhole(shelf, signal);
}

async function update<E extends string>(
  known: Known,
  shelf: CatalogueShelf<E>,
  signal: AbortSignal | undefined,
): Promise<{ ok: true; value: CatalogueHead } | Trouble | Refused<E>> {
  const asked = await fetchHead(known.etag, signal);
  if (!asked.ok) return asked;
  const next = asked.value ?? known;
  const here = await shelf.partsHere();
  const missing = next.head.parts.filter(({ sha256 }) => !here.has(sha256));
  if (asked.value === null && known.whole && missing.length === 0) return { ok: true, value: known.head };
  const failed = await inLanes(missing, async (facts) => {
    const fetched = await fetchFile({ path: partAddress(facts.sha256), ...facts }, signal);
    if (!fetched.ok) return fetched.error === 'file-damaged' ? trouble('catalogue-damaged') : fetched;
    const part = v.safeParse(CataloguePart, jsonIn(fetched.value));
    if (!part.success) return trouble('catalogue-damaged');
    await breath();
    const saved = await shelf.savePart(facts.sha256, part.output);
    return saved.ok ? null : saved;
  });
  if (failed) return failed;
  const saved = await shelf.saveCatalogue({ ...next, whole: true });
  return saved.ok ? { ok: true, value: next.head } : saved;
}

/** The head of the catalogue, asked for with the tag of the one that is here. @returns null for "not modified" */
export async function fetchHead(
  etag: string | null,
  signal?: AbortSignal,
): Promise<Answer<{ etag: string | null; head: CatalogueHead } | null>> {
  const chunks: Uint8Array[] = [];
  const collect = async (chunk: Uint8Array) => chunks.push(chunk) > 0;
  const received = await receive(headAddress, collect, { signal, etag });
  if (!received.ok) return received;
  if (received.value === null) return { ok: true, value: null };
  const body = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  // The answer is parsed: a login page sent with 200 is not a catalogue.
  const head = v.safeParse(CatalogueHead, jsonIn(body));
  if (!head.success) return trouble('catalogue-damaged');
  return { ok: true, value: { etag: received.value.etag, head: head.output } };
}

/** Every story of the catalogue, kept nowhere; empty where it does not arrive whole. */
export async function fetchStories(): Promise<CatalogueStory[]> {
  const stories: CatalogueStory[] = [];
  const done = await fetchWhole<never>({
    loadCatalogue: async () => null,
    saveCatalogue: async () => success(undefined),
    savePart: async (_, part) => {
      stories.push(...part.stories);
      return success(undefined);
    },
    partsHere: async () => new Set(),
  });
  return done.ok ? stories : [];
}

/** The first catalogue: head and parts in one answer, line by line. */
async function fetchWhole<E extends string>(
  shelf: CatalogueShelf<E>,
  signal?: AbortSignal,
): Promise<{ ok: true; value: CatalogueHead } | Trouble | Refused<E>> {
  const lines = new LineReader();
  let head: CatalogueHead | undefined;
  let left = new Set<string>();
  let refused: Refused<E> | undefined;
  const take = async (line: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    await breath();
    if (!head) {
      const parsed = v.safeParse(CatalogueHead, jsonIn(line));
      if (!parsed.success) return false;
      head = parsed.output;
      left = new Set(head.parts.map(({ sha256 }) => sha256));
      // No tag: the head's own address has another one.
      const saved = await shelf.saveCatalogue({ etag: null, head, whole: false });
      if (!saved.ok) refused = saved;
      return saved.ok;
    }
    const sha256 = await sha256Hex(line);
    const part = v.safeParse(CataloguePart, left.has(sha256) ? jsonIn(line) : undefined);
    if (!part.success) return false;
    await breath();
    const saved = await shelf.savePart(sha256, part.output);
    if (!saved.ok) refused = saved;
    left.delete(sha256);
    return saved.ok;
  };
  const received = await receive(
    wholeAddress,
    async (chunk) => {
      // A page where a catalogue should be has no end of lines that are none: the first one tells.
      for (const line of lines.read(chunk)) if (!(await take(line))) return false;
      return true;
    },
    { signal },
  );
  if (refused) return refused;
  if (!received.ok) return received.error === 'file-damaged' ? trouble('catalogue-damaged') : received;
  if (!head || left.size > 0) return trouble('catalogue-damaged');
  const saved = await shelf.saveCatalogue({ etag: null, head, whole: true });
  return saved.ok ? { ok: true, value: head } : saved;
}
