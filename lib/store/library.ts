import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { CatalogueStory, Held, LibraryFile } from '@/lib/core/catalogue';
import { Entry, type GlossaryFile } from '@/lib/core/glossary';
import type { Result } from '@/lib/core/result';
import { cardOf, ListedStory, StoryCard, StoryFile, StoryTexts } from '@/lib/core/story';
import { database } from './database';
import { attempt, type StoreError } from './failure';
import type { StoryRow } from './rows';

type Bytes = Uint8Array<ArrayBuffer>;

/** Hashes of the files that are really stored: a row whose bytes are gone does not count. */
export async function held(): Promise<Held> {
  const db = database();
  return db.transaction('r', db.stories, db.files, db.state, db.entries, async () => {
    const stored = new Set(await db.files.toCollection().primaryKeys());
    const rows = await db.stories.toArray();
    const glossary = await db.state.get('glossary');
    const entries = await db.entries.count();
    return {
      glossary:
        glossary?.key === 'glossary' && stored.has(glossary.sha256) && entries > 0 ? glossary.sha256 : null,
      stories: new Map(rows.filter((row) => stored.has(row.sha256)).map((row) => [row.slug, row.sha256])),
    };
  });
}

/** Stores a checked story: the new file, the row that points to it and the end of the old file, or none of them. */
export function saveStory(
  listed: CatalogueStory,
  body: Bytes,
  story: StoryFile,
): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.stories, db.files, db.links, async () => {
      const before = await db.stories.get(story.slug);
      await db.files.put({ sha256: listed.sha256, body });
      await db.stories.put({
        ...cardOf(story),
        sha256: listed.sha256,
        bytes: body.byteLength,
        languages: listed.languages,
        terms: story.terms,
        ...(story.linked === false ? { unlinked: 1 } : {}),
      });
      if (!before || before.sha256 === listed.sha256) return;
      await db.files.delete(before.sha256);
      await db.links.delete(story.slug);
    });
  });
}

/** Stores a checked glossary in the place of the one before, in one transaction. */
export function saveGlossary(
  listed: LibraryFile,
  body: Bytes,
  glossary: GlossaryFile,
): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.entries, db.files, db.state, async () => {
      const before = await db.state.get('glossary');
      await db.files.put({ sha256: listed.sha256, body });
      await db.entries.clear();
      await db.entries.bulkPut(glossary.entries);
      await db.state.put({ key: 'glossary', sha256: listed.sha256, bytes: body.byteLength });
      if (before?.key === 'glossary' && before.sha256 !== listed.sha256) await db.files.delete(before.sha256);
    });
  });
}

/**
 * A stored story, parsed again from its bytes; null where it is not here or no longer whole. One that came
 * without mentions has those that the phone found.
 */
export async function loadStory(slug: string): Promise<StoryFile | null> {
  const stored = await storyAsArrived(slug);
  if (!stored) return null;
  const { row, story } = stored;
  if (!row.unlinked) return story;
  const links = await database().links.get(slug);
  const texts = v.safeParse(StoryTexts, links?.sha256 === row.sha256 ? links.texts : null);
  return texts.success ? { ...story, texts: texts.output, terms: row.terms } : story;
}

/** A stored story's row and what its bytes say; null where it is not here or no longer whole. */
export async function storyAsArrived(slug: string): Promise<{ row: StoryRow; story: StoryFile } | null> {
  const db = database();
  const row = await db.stories.get(slug);
  const file = row && (await db.files.get(row.sha256));
  const parsed = file && v.safeParse(StoryFile, jsonIn(file.body));
  return row && parsed?.success ? { row, story: parsed.output } : null;
}

/** The stored stories as lists show them, newest first. @param limit how many at the most */
export async function listStories(limit: number): Promise<ListedStory[]> {
  const rows = await database().stories.orderBy('published').reverse().limit(limit).toArray();
  return rows.flatMap((row) => parsedOr(ListedStory, row));
}

/** Cards of the stored stories that name a glossary entry, newest first. */
export async function cardsNaming(term: string): Promise<StoryCard[]> {
  const rows = await database().stories.where('terms').equals(term).toArray();
  return rows
    .sort((a, b) => b.published.localeCompare(a.published))
    .flatMap((row) => parsedOr(StoryCard, row));
}

export async function loadEntry(id: string): Promise<Entry | null> {
  return parsedOr(Entry, await database().entries.get(id))[0] ?? null;
}

export async function listEntries(): Promise<Entry[]> {
  return (await database().entries.toArray()).flatMap((row) => parsedOr(Entry, row));
}

function parsedOr<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S>[] {
  const parsed = v.safeParse(schema, row);
  return parsed.success ? [parsed.output] : [];
}
