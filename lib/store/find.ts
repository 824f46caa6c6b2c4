import { jsonIn } from '@/lib/core/bytes';
import type { FindDocument } from '@/lib/core/find-build';
import { dayNumber } from '@/lib/core/find-day';
import { fingerprintOf } from '@/lib/core/find-head';
import type { FindChanges, StoredIndex } from '@/lib/core/find-index';
import type { Locale } from '@/lib/core/locale';
import type { Result } from '@/lib/core/result';
import { type StoryText, spanText, storyIn } from '@/lib/core/story';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/**
 * Keys of the index's rows: its head, the numbers of its documents, and for each segment `segment <id>`, with
 * `segment <id> <n>` from 1 on for what of it is longer than a piece.
 */
const headKey = 'head';
const docsKey = 'docs';
const pieceKey = (id: number, piece: number) => (piece === 0 ? `segment ${id}` : `segment ${id} ${piece}`);

/**
 * Bytes a row. A browser copies and compresses a row while the page waits, a segment of some megabytes for a
 * tenth of a second on a slow phone; from 64 kB on Chromium also makes a file of it.
 */
const pieceBytes = 60 * 1024;

/** An index as it was stored, and the numbers of the documents that are in it. */
export type KeptIndex = { index: StoredIndex; docs: Uint32Array };

/** The stored index of the stories; null where there is none. */
export async function loadIndex(): Promise<KeptIndex | null> {
  const { index } = database();
  const bodies = await database().transaction('r', index, async () => {
    const found = new Map<string, ArrayBuffer>();
    // One by one, since all of them at once are one long task.
    for (const key of await index.toCollection().primaryKeys()) {
      const row = await index.get(key);
      if (row) found.set(key, row.body);
    }
    return found;
  });
  const head = bodies.get(headKey);
  const docs = bodies.get(docsKey);
  if (!head || !docs) return null;
  const segments = [...bodies.keys()].flatMap((key) => {
    const [, id] = /^segment (\d+)$/.exec(key) ?? [];
    return id ? [{ id: Number(id), buffer: joined(bodies, Number(id)) }] : [];
  });
  return { index: { head, segments }, docs: new Uint32Array(docs) };
}

/** A segment of its pieces; where one is missing, what is before it, which the index finds damaged. */
function joined(bodies: ReadonlyMap<string, ArrayBuffer>, id: number): ArrayBuffer {
  const pieces: ArrayBuffer[] = [];
  for (let piece = bodies.get(pieceKey(id, 0)); piece; piece = bodies.get(pieceKey(id, pieces.length)))
    pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(new Uint8Array(piece), at);
    at += piece.byteLength;
  }
  return whole.buffer;
}

/**
 * Stores what changed in the index, and the numbers of its documents, in one transaction. Nothing is stored
 * where another tab has done so meanwhile: its segments are not ours.
 *
 * @param docs numbers of the documents that are now in it
 * @param before the fingerprint of those that were when it was loaded or last stored; null for an index begun anew
 * @returns whether it was stored
 */
export function saveIndex(
  { head, put, drop }: FindChanges,
  docs: Uint32Array<ArrayBuffer>,
  before: string | null,
): Promise<Result<boolean, StoreError>> {
  return attempt(async () => {
    const { index } = database();
    return database().transaction('rw', index, async () => {
      const stored = await index.get(docsKey);
      if (before === null) await index.clear();
      else if (!stored || fingerprintOf(new Uint32Array(stored.body)) !== before) return false;
      for (const id of drop) {
        await index.delete(pieceKey(id, 0));
        await index
          .where('key')
          .startsWith(`${pieceKey(id, 0)} `)
          .delete();
      }
      // Each piece is a task of its own.
      for (const { id, buffer } of put)
        for (let from = 0; from < buffer.byteLength; from += pieceBytes)
          await index.put({
            key: pieceKey(id, from / pieceBytes),
            body: buffer.slice(from, from + pieceBytes),
          });
      await index.bulkPut([
        { key: headKey, body: head },
        { key: docsKey, body: docs.buffer },
      ]);
      return true;
    });
  });
}

/** The numbers of all stored texts, ascending. */
export async function docNumbers(): Promise<number[]> {
  return database().texts.toCollection().primaryKeys();
}

/** Texts read at a time: parsing that many is one task, which on a slow phone is some 20 ms. */
const batch = 4;

/** The texts of these numbers as the index wants them; those that are gone or damaged are passed over. */
export async function* documentsOf(docs: readonly number[]): AsyncGenerator<FindDocument> {
  for (let from = 0; from < docs.length; from += batch)
    for (const { doc, locale, published, text } of await loadTexts(docs.slice(from, from + batch)))
      yield { doc, locale, day: dayNumber(published), fields: fieldsOf(text) };
}

/** A text that was found, and what is said of its story. */
export type FoundText = { doc: number; slug: string; published: string; locale: Locale; text: StoryText };

/** The texts of these numbers, in their order, without those of stories that were removed. */
export async function loadTexts(docs: readonly number[]): Promise<FoundText[]> {
  const db = database();
  return db.transaction('r', db.texts, db.files, db.stories, async () => {
    const rows = (await db.texts.bulkGet([...docs])).filter((row) => row !== undefined);
    const files = await db.files.bulkGet(rows.map(({ sha256 }) => sha256));
    const stories = await db.stories.bulkGet(rows.map(({ slug }) => slug));
    return rows.flatMap(({ doc, slug, locale }, index) => {
      const file = files[index];
      const story = file && storyIn(jsonIn(file.body));
      const text = story?.texts[locale];
      if (!text || stories[index]?.removed) return [];
      return [{ doc, slug, published: story.published, locale, text }];
    });
  });
}

/** A text as the index reads it: paragraphs of the body on lines of their own. */
export function fieldsOf({ headline, standfirst, body }: StoryText): FindDocument['fields'] {
  return { headline, standfirst, body: body.map(({ spans }) => spans.map(spanText).join('')).join('\n') };
}
