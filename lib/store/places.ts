import * as v from 'valibot';
import { isMarked, isUnfinished, mergedTraces, placeAfter, type Seen, unmarked } from '@/lib/core/place';
import { Mark, ReadingPlace, type Traces } from '@/lib/core/place-rows';
import { settingsFrom } from '@/lib/core/settings';
import type { Database } from './database';

/*
 * What is remembered of the reader. Tools alone need these verbs, and the script with the store is to stay small:
 * so they are handed the database instead of opening it.
 */

/**
 * Writes, unless the reader wants nothing remembered. Asked within the transaction: what another tab has just
 * erased is not written again.
 *
 * @returns what `act` does; null where nothing may be written
 */
function remembering<T>(db: Database, act: () => Promise<T>): Promise<T | null> {
  return db.transaction('rw', [db.places, db.marks, db.state, db.settings], async () => {
    const settings = await db.settings.get('settings');
    return settingsFrom(settings?.value).remember ? act() : null;
  });
}

/** Where the reader is in a story; null where it was not begun. */
export async function loadPlace(db: Database, slug: string): Promise<ReadingPlace | null> {
  return parsed(ReadingPlace, [await db.places.get(slug)])[0] ?? null;
}

/** Notes what of a story is on the screen. @returns whether a list of stories looks different now */
export async function notePlace(db: Database, slug: string, seen: Seen): Promise<boolean> {
  const changed = await remembering(db, async () => {
    const before = await loadPlace(db, slug);
    const after = placeAfter(before, slug, seen);
    if (after) await db.places.put(after);
    else await db.places.delete(slug);
    const left = await leftIn(db);
    const now = isUnfinished(after) ? slug : left === slug ? null : left;
    if (now !== left) await putLeft(db, now);
    return now !== left || before?.read !== after?.read;
  });
  return changed ?? false;
}

/** Every bookmark and note, or those of one story, in the order of the paragraphs. */
export async function loadMarks(db: Database, slug?: string): Promise<Mark[]> {
  const rows = slug === undefined ? db.marks.toArray() : db.marks.where('slug').equals(slug).toArray();
  return parsed(Mark, await rows).sort((a, b) => a.paragraph - b.paragraph);
}

/** Changes what is marked at a paragraph. @returns it as it was before; null where nothing may be written */
export function changeMark(
  db: Database,
  slug: string,
  paragraph: number,
  change: (mark: Mark) => Mark,
): Promise<Mark | null> {
  return remembering(db, async () => {
    const [stored] = parsed(Mark, [await db.marks.get([slug, paragraph])]);
    const before = stored ?? unmarked(slug, paragraph);
    const after = change(before);
    if (isMarked(after)) await db.marks.put(after);
    else await db.marks.delete([slug, paragraph]);
    return before;
  });
}

/** All that is remembered; null where that is nothing. */
export async function loadTraces(db: Database): Promise<Traces | null> {
  const places = parsed(ReadingPlace, await db.places.toArray());
  const marks = await loadMarks(db);
  if (places.length === 0 && marks.length === 0) return null;
  return { format: 'waraq-places', places, marks, left: await leftIn(db) };
}

/** Brings in what another phone remembers, all of it or nothing. @returns false where nothing may be written */
export async function mergeTraces(db: Database, there: Traces): Promise<boolean> {
  const done = await remembering(db, async () => {
    const here = (await loadTraces(db)) ?? { ...there, places: [], marks: [], left: null };
    const { places, marks, left } = mergedTraces(here, there);
    await db.places.bulkPut(places);
    await db.marks.bulkPut(marks);
    await putLeft(db, left);
    return true;
  });
  return done ?? false;
}

/** Erases all of it. */
export async function forgetTraces(db: Database): Promise<void> {
  await db.transaction('rw', db.places, db.marks, db.state, async () => {
    await db.places.clear();
    await db.marks.clear();
    await putLeft(db, null);
  });
}

async function leftIn(db: Database): Promise<string | null> {
  const row = await db.state.get('left');
  return row?.key === 'left' ? row.slug : null;
}

async function putLeft(db: Database, slug: string | null): Promise<void> {
  if (slug === null) await db.state.delete('left');
  else await db.state.put({ key: 'left', slug });
}

/** Rows as they have to be; a damaged one counts as none. */
function parsed<S extends v.GenericSchema>(schema: S, rows: readonly unknown[]): v.InferOutput<S>[] {
  return rows.flatMap((row) => {
    const one = v.safeParse(schema, row);
    return one.success ? [one.output] : [];
  });
}
