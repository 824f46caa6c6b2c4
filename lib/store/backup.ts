import { backedUp } from '@/lib/core/backup';
import { jsonIn } from '@/lib/core/bytes';
import { textKey } from '@/lib/core/text-key';
import { rowBatches } from './batches';
import { database } from './database';
import { wholeFile } from './files';
import type { FileRow } from './rows';

/** Rows read at a time; files are read one by one. */
const batch = 200;
const newline = 10;

/**
 * Every whole file of the library, the glossary first, each once. A damaged file is passed over, and so is
 * one that is not a single line of JSON, as no build of ours writes it.
 */
export async function* wholeStoredFiles(): AsyncGenerator<FileRow> {
  const db = database();
  const given = new Set<string>();
  const glossary = await db.state.get('glossary');
  const first = glossary?.key === 'glossary' ? await lineFile(glossary.sha256) : null;
  if (first) yield first;
  for await (const rows of rowBatches(db.texts, ({ doc }) => doc, batch))
    for (const { sha256 } of rows) {
      if (given.has(sha256)) continue;
      given.add(sha256);
      const file = await lineFile(sha256);
      if (file) yield file;
    }
}

/** A whole file that is one line. */
async function lineFile(sha256: string): Promise<FileRow | null> {
  const file = await wholeFile(sha256);
  return file?.body.includes(newline) ? null : file;
}

/** Slugs of the stories that the reader wants kept. */
export async function pinnedSlugs(): Promise<string[]> {
  return database().stories.where('pinned').equals(1).primaryKeys();
}

/** Sets further pins; stories that are not here are passed over. */
export async function addPins(slugs: readonly string[]): Promise<void> {
  await database()
    .stories.where('slug')
    .anyOf([...slugs])
    .modify({ pinned: 1 });
}

/**
 * Revisions of the texts that are here, by `textKey`, of these stories. Read from the files themselves: a
 * story's row knows the highest of its languages only.
 */
export async function revisionsHere(slugs: readonly string[]): Promise<Map<string, number>> {
  const db = database();
  const found = new Map<string, number>();
  const rows = await db.stories.bulkGet([...slugs]);
  const shown = new Set(rows.flatMap((row) => (row && !row.removed ? [row.slug] : [])));
  const texts = await db.texts
    .where('slug')
    .anyOf([...shown])
    .toArray();
  const files = await db.files.bulkGet(texts.map(({ sha256 }) => sha256));
  for (const [index, { slug, locale }] of texts.entries()) {
    const body = files[index]?.body;
    const file = body && backedUp(jsonIn(body));
    if (file?.what === 'story') found.set(textKey(slug, locale), file.revision);
  }
  return found;
}
