import type { Locale } from '@/lib/core/locale';
import type { Held } from '@/lib/core/plan';
import { keyBatches, rowBatches } from './batches';
import { database } from './database';
import type { StoryRow, TextRow } from './rows';

/** Rows read at a time: what comes at once is one task, and a story's row has its headlines in every language. */
const batch = { keys: 500, stories: 40, texts: 200 };

/**
 * A story's row, the rows of its texts whose files are here, and the same as a sync wants to know it. `gone`
 * are texts whose rows are here but their files are not: something other than the app took them.
 */
export type StoredRows = {
  row: StoryRow;
  texts: Partial<Record<Locale, TextRow>>;
  gone: Locale[];
  held: { revision: number; removed: boolean; files: Partial<Record<Locale, string>> };
};

/**
 * What is really stored, by slug: a text whose file is gone does not count. Not one moment's view: what
 * changes meanwhile is seen or not, and the next reading sees it.
 */
export async function readRows(): Promise<Map<string, StoredRows>> {
  const db = database();
  const files = new Set<string>();
  for await (const keys of keyBatches(db.files, batch.keys)) for (const key of keys) files.add(key);
  const found = new Map<string, StoredRows>();
  for await (const rows of rowBatches(db.stories, ({ slug }) => slug, batch.stories))
    for (const row of rows)
      found.set(row.slug, {
        row,
        texts: {},
        gone: [],
        held: { revision: row.revision, removed: row.removed === 1, files: {} },
      });
  for await (const rows of rowBatches(db.texts, ({ doc }) => doc, batch.texts))
    for (const row of rows) {
      const story = found.get(row.slug);
      if (!story) continue;
      if (!files.has(row.sha256)) {
        story.gone.push(row.locale);
        continue;
      }
      story.texts[row.locale] = row;
      story.held.files[row.locale] = row.sha256;
    }
  return found;
}

/** The same as a sync wants to know it. */
export async function held(): Promise<Held> {
  return new Map([...(await readRows())].map(([slug, rows]) => [slug, rows.held]));
}

/** SHA-256 of the stored glossary; null where it, or any entry of it, is not here. */
export async function heldGlossary(): Promise<string | null> {
  const db = database();
  return db.transaction('r', db.state, db.files, db.entries, async () => {
    const row = await db.state.get('glossary');
    if (row?.key !== 'glossary' || (await db.entries.count()) === 0) return null;
    return (await db.files.where('sha256').equals(row.sha256).count()) > 0 ? row.sha256 : null;
  });
}
