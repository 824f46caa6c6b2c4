import type { CatalogueText, FileFacts } from '@/lib/core/catalogue';
import type { GlossaryFile } from '@/lib/core/glossary';
import type { Result } from '@/lib/core/result';
import { cardOf, type Story } from '@/lib/core/story';
import { database } from './database';
import { attempt, type StoreError } from './failure';
import { wholeFile } from './files';
import type { FileRow, StoryRow, TextRow } from './rows';

type Bytes = Uint8Array<ArrayBuffer>;

/** A text whose bytes were checked against the catalogue's hash, and what they say. */
export type CheckedText = { listed: CatalogueText; body: Bytes; story: Story };

/** What came of storing texts: slugs of stories that were not here before, and of those here in an older revision. */
export type Saved = { arrived: string[]; corrected: string[] };

/**
 * Stores checked texts, all of them or none: each file, the story's row, the search's row that points to it, and
 * the end of the file before. Until the transaction is over a reader has the version before, whole.
 *
 * @param at milliseconds since 1970
 */
export function saveTexts(texts: readonly CheckedText[], at: number): Promise<Result<Saved, StoreError>> {
  return attempt(async () => {
    const db = database();
    return db.transaction('rw', [db.stories, db.texts, db.files, db.links], async () => {
      const slugs = [...new Set(texts.map(({ listed }) => listed.slug))];
      const before = await Promise.all([
        db.stories.bulkGet(slugs),
        db.texts.where('slug').anyOf(slugs).toArray(),
      ]);
      const { saved, files, stories, fresh, replaced } = rowsAfter(texts, at, ...before);
      // A request for all rows of a table: one each would wait for the browser's other process dozens of times.
      await Promise.all([
        db.files.bulkPut(files),
        db.stories.bulkPut(stories),
        db.texts.bulkDelete(replaced.map(({ doc }) => doc)),
      ]);
      await db.texts.bulkAdd(fresh);
      const kept = new Set(files.map(({ sha256 }) => sha256));
      for (const text of replaced) {
        if (kept.has(text.sha256)) continue;
        await db.links.delete(text.slug);
        await dropFile(text);
      }
      return saved;
    });
  });
}

/** What the tables hold after these texts: rows to put, rows to add, and the rows of texts that give way to them. */
function rowsAfter(
  texts: readonly CheckedText[],
  at: number,
  storiesBefore: readonly (StoryRow | undefined)[],
  textsBefore: readonly TextRow[],
) {
  const saved: Saved = { arrived: [], corrected: [] };
  const here = new Map(storiesBefore.flatMap((row) => (row ? [[row.slug, row] as const] : [])));
  const held = new Map(textsBefore.map((text) => [keyOf(text), text]));
  const files = new Map<string, FileRow>();
  const stories = new Map<string, StoryRow>();
  const fresh = new Map<string, Omit<TextRow, 'doc'>>();
  for (const { listed, body, story } of texts) {
    const { slug, locale, sha256, revision } = listed;
    const before = stories.get(slug) ?? here.get(slug);
    // Removed while it was on its way: the reader's word is the later one.
    if (before?.removed) continue;
    const text = held.get(keyOf(listed));
    files.set(sha256, { sha256, body });
    stories.set(slug, rowAfter(before, story, revision));
    fresh.set(keyOf(listed), { slug, locale, sha256, bytes: body.byteLength, at });
    if (!before) saved.arrived.push(slug);
    else if (text && before.revision > 0 && before.revision < revision) saved.corrected.push(slug);
  }
  return {
    saved,
    files: [...files.values()],
    stories: [...stories.values()],
    fresh: [...fresh.values()],
    replaced: [...fresh.keys()].flatMap((key) => held.get(key) ?? []),
  };
}

function keyOf({ slug, locale }: { slug: string; locale: string }): string {
  return `${locale} ${slug}`;
}

/** Keeps a checked file beside those in use, until other files of its story have come. */
export function keepFile(sha256: string, body: Bytes): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().files.put({ sha256, body });
  });
}

/** A kept file, if its bytes are still the promised ones. */
export async function keptFile(sha256: string): Promise<Bytes | null> {
  return (await wholeFile(sha256))?.body ?? null;
}

/** A story's row once a file of it has arrived. What the reader decided stays. */
function rowAfter(before: StoryRow | undefined, story: Story, revision: number): StoryRow {
  const { cards, ...card } = cardOf(story);
  return {
    ...card,
    cards: { ...before?.cards, ...cards },
    revision: Math.max(revision, before?.revision ?? 0),
    terms: [...new Set([...story.terms, ...(before?.unlinked ? before.terms : [])])],
    ...(story.linked === false ? { unlinked: 1 } : {}),
    ...(before?.pinned ? { pinned: 1 } : {}),
  };
}

/** Deletes a file unless another text is in it: files of former versions held every language. */
export async function dropFile({ slug, sha256 }: Pick<TextRow, 'slug' | 'sha256'>): Promise<void> {
  const db = database();
  const others = await db.texts.where('slug').equals(slug).toArray();
  if (!others.some((other) => other.sha256 === sha256)) await db.files.delete(sha256);
}

/** Stores a checked glossary in the place of the one before, in one transaction. */
export function saveGlossary(
  { sha256 }: FileFacts,
  body: Bytes,
  glossary: GlossaryFile,
): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.entries, db.files, db.state, async () => {
      const before = await db.state.get('glossary');
      await db.files.put({ sha256, body });
      await db.entries.clear();
      await db.entries.bulkPut(glossary.entries);
      await db.state.put({ key: 'glossary', sha256, bytes: body.byteLength });
      if (before?.key === 'glossary' && before.sha256 !== sha256) await db.files.delete(before.sha256);
    });
  });
}
