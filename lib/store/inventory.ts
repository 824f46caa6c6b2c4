import { textsOf } from '@/lib/core/catalogue';
import { keyBatches, rowBatches } from './batches';
import { database } from './database';
import { ifWhole, wholeFile } from './files';
import type { TextRow } from './rows';
import { loadCatalogue, loadPart } from './state';

/** A stored file whose bytes were read again and are not what was promised; `slug` is null for the glossary. */
export type Damaged = { slug: string; locale: TextRow['locale'] } | { slug: null };
export type Inventory = { files: number; bytes: number; damaged: Damaged[] };

/** Rows read at a time; files are read one by one, so that a large library does not fill the memory. */
const batch = 200;

/**
 * Reads every file of the library again and hashes it: the proof behind "ready offline", which trusts no flag.
 * A file that is not what it was is dropped, so that the next sync fetches it again; so is one that nothing leads
 * to any more.
 *
 * @param onProgress told after each file how many of how many were read
 * @param signal ends it early; what was found until then is the answer
 */
export async function takeInventory(
  onProgress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Inventory> {
  const db = database();
  const inventory: Inventory = { files: 0, bytes: 0, damaged: [] };
  const unnamed = await fileNames();
  const all = (await db.texts.count()) + 1;
  const glossary = await db.state.get('glossary');
  if (glossary?.key === 'glossary') {
    unnamed.delete(glossary.sha256);
    await check(glossary, { slug: null }, inventory);
  }
  let done = 1;
  onProgress(done, all);
  for await (const rows of rowBatches(db.texts, ({ doc }) => doc, batch))
    for (const row of rows) {
      if (signal?.aborted) return inventory;
      unnamed.delete(row.sha256);
      await check(row, { slug: row.slug, locale: row.locale }, inventory);
      onProgress(++done, all);
    }
  await dropStrays(unnamed);
  return inventory;
}

async function fileNames(): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const keys of keyBatches(database().files, batch)) for (const key of keys) names.add(key);
  return names;
}

/**
 * Drops files that waited for the other languages of their story until a newer version overtook them. Those of
 * the catalogue's own version still wait; where it is not whole, nobody knows which these are.
 */
async function dropStrays(unnamed: Set<string>): Promise<void> {
  if (unnamed.size === 0) return;
  const known = await loadCatalogue();
  if (!known?.whole) return;
  unnamed.delete(known.head.glossary.sha256);
  for (const { sha256 } of known.head.parts)
    for (const text of (await loadPart(sha256))?.stories.flatMap(textsOf) ?? []) unnamed.delete(text.sha256);
  await database().files.bulkDelete([...unnamed]);
}

/** Files read at a time for a page: while stories arrive, each reading waits for those that are being stored. */
const together = 30;

/** Which of these files' bytes, read again just now, are the promised ones. */
export async function wholeFiles(hashes: readonly string[]): Promise<Set<string>> {
  const whole = new Set<string>();
  for (let at = 0; at < hashes.length; at += together)
    for (const row of await database().files.bulkGet(hashes.slice(at, at + together)))
      if (row && (await ifWhole(row))) whole.add(row.sha256);
  return whole;
}

/** Gives up files whose bytes are no use, so that the next sync fetches them again. */
export async function dropDamaged(hashes: readonly string[]): Promise<void> {
  for (const sha256 of hashes) if (!(await wholeFile(sha256))) await database().files.delete(sha256);
}

async function check(
  { sha256, bytes }: { sha256: string; bytes: number },
  what: Damaged,
  inventory: Inventory,
): Promise<void> {
  if (await wholeFile(sha256)) {
    inventory.files += 1;
    inventory.bytes += bytes;
    return;
  }
  await database().files.delete(sha256);
  // A story that the reader removed is not brought back.
  const row = what.slug === null ? undefined : await database().stories.get(what.slug);
  if (!row?.removed) inventory.damaged.push(what);
}
