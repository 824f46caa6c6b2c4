import { backedUp } from '@/lib/core/backup';
import { jsonIn } from '@/lib/core/bytes';
import { sha256Hex } from '@/lib/core/hash';
import { textKey } from '@/lib/core/text-key';
import { database } from './database';

/** Rows read at a time; files are read one by one. */
const batch = 200;
const newline = 10;

export type StoredFile = { sha256: string; body: Uint8Array<ArrayBuffer> };

/**
 * Every whole file of the library, the glossary first, each once. A damaged file is passed over, and so is
 * one that is not a single line of JSON, as no build of ours writes it.
 */
export async function* wholeStoredFiles(): AsyncGenerator<StoredFile> {
  const db = database();
  const given = new Set<string>();
  const glossary = await db.state.get('glossary');
  const first = glossary?.key === 'glossary' ? await wholeFile(glossary.sha256) : null;
  if (first) yield first;
  for (let last = 0, more = true; more; ) {
    const rows = await db.texts.where('doc').above(last).limit(batch).toArray();
    for (const { sha256 } of rows) {
      if (given.has(sha256)) continue;
      given.add(sha256);
      const file = await wholeFile(sha256);
      if (file) yield file;
    }
    more = rows.length === batch;
    last = rows.at(-1)?.doc ?? last;
  }
}

async function wholeFile(sha256: string): Promise<StoredFile | null> {
  const file = await database().files.get(sha256);
  if (!file || file.body.includes(newline) || (await sha256Hex(file.body)) !== sha256) return null;
  return file;
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
