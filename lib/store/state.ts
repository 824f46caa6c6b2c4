import * as v from 'valibot';
import { CatalogueHead, type CataloguePart, type CatalogueStory } from '@/lib/core/catalogue';
import { noOrders, type Orders } from '@/lib/core/plan';
import type { Result } from '@/lib/core/result';
import { slugIn } from '@/lib/core/text-key';
import { restoreStories } from './choices';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/** A catalogue as last received, with the tag that asks the server for changes only. */
export type KnownCatalogue = { etag: string | null; head: CatalogueHead; whole: boolean };

/** `whole` is false where parts of it never came. Null where there is none, or of a former version. */
export async function loadCatalogue(): Promise<KnownCatalogue | null> {
  const row = await database().state.get('catalogue');
  if (row?.key !== 'catalogue') return null;
  const parsed = v.safeParse(CatalogueHead, row.head);
  return parsed.success ? { etag: row.etag, head: parsed.output, whole: row.whole } : null;
}

/** Keeps a catalogue, and drops the parts that it no longer has: all of it or nothing. */
export function saveCatalogue({ etag, head, whole }: KnownCatalogue): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.state, db.parts, async () => {
      await db.state.put({ key: 'catalogue', etag, head, whole });
      if (!whole) return;
      const parts = new Set(head.parts.map(({ sha256 }) => sha256));
      const gone = (await db.parts.toCollection().primaryKeys()).filter((key) => !parts.has(key));
      await db.parts.bulkDelete(gone);
    });
  });
}

/** Keeps a part of which the hash was checked. */
export function savePart(sha256: string, { stories }: CataloguePart): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().parts.put({ sha256, stories });
  });
}

/** Hashes of the parts that are here. */
export async function partsHere(): Promise<ReadonlySet<string>> {
  return new Set(await database().parts.toCollection().primaryKeys());
}

export async function loadPart(sha256: string): Promise<CataloguePart | null> {
  const row = await database().parts.get(sha256);
  // Parsed when it came, and only ever written by `savePart`: ten thousand stories are read at every sync.
  return row ? { format: 2, stories: row.stories } : null;
}

/** A story as the catalogue on the phone lists it; null where it does not. */
export async function listedStory(slug: string): Promise<CatalogueStory | null> {
  for (const { sha256 } of (await loadCatalogue())?.head.parts ?? []) {
    const story = (await loadPart(sha256))?.stories.find((one) => one.slug === slug);
    if (story) return story;
  }
  return null;
}

/** What was asked for by hand and is not here yet. */
export async function loadOrders(): Promise<Orders> {
  const row = await database().state.get('orders');
  return row?.key === 'orders' ? { languages: row.languages, texts: new Set(row.texts) } : noOrders;
}

/** Asks for more, beside what was asked for before. */
export async function addOrders(more: Orders): Promise<Result<void, StoreError>> {
  const added = await changeOrders(({ languages, texts }) => ({
    languages: [...new Set([...languages, ...more.languages])],
    texts: new Set([...texts, ...more.texts]),
  }));
  // What was removed is wanted again.
  return added.ok ? restoreStories([...more.texts].map(slugIn)) : added;
}

/** Orders that came in meanwhile stay. */
export function dropOrders(done: Orders): Promise<Result<void, StoreError>> {
  return changeOrders(({ languages, texts }) => ({
    languages: languages.filter((one) => !done.languages.includes(one)),
    texts: new Set([...texts].filter((one) => !done.texts.has(one))),
  }));
}

export function dropAllOrders(): Promise<Result<void, StoreError>> {
  return changeOrders(() => noOrders);
}

/** In one transaction: two taps in a row, or two tabs, lose nothing of each other. */
function changeOrders(change: (before: Orders) => Orders): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.state, async () => {
      const before = await loadOrders();
      const { languages, texts } = change(before);
      if (before === noOrders && languages.length === 0 && texts.size === 0) return;
      await db.state.put({ key: 'orders', languages: [...languages], texts: [...texts] });
    });
  });
}

/** Bytes that came by themselves under the data saver on a day (`YYYY-MM-DD` of the phone's clock). */
export async function spentOn(day: string): Promise<number> {
  const row = await database().state.get('spent');
  return row?.key === 'spent' && row.day === day ? row.bytes : 0;
}

export function saveSpent(day: string, bytes: number): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().state.put({ key: 'spent', day, bytes });
  });
}

/** Until when the server asked to be left alone, in milliseconds since 1970; 0 where it did not. */
export async function loadQuiet(): Promise<number> {
  const row = await database().state.get('quiet');
  return row?.key === 'quiet' ? row.until : 0;
}

export function saveQuiet(until: number): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().state.put({ key: 'quiet', until });
  });
}

/** When everything in the catalogue was last here, in milliseconds since 1970; null if never. */
export async function lastSynced(): Promise<number | null> {
  const row = await database().state.get('synced');
  return row?.key === 'synced' ? row.at : null;
}

export function saveSynced(at: number): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().state.put({ key: 'synced', at });
  });
}
