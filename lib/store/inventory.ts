import { sha256Hex } from '@/lib/core/hash';
import { database } from './database';
import type { StoryRow } from './rows';

/** One stored thing and whether its bytes, read again just now, are the ones that were promised. */
export type Item = { bytes: number; whole: boolean };
export type Inventory = {
  glossary: Item | null;
  stories: (Item & Pick<StoryRow, 'slug' | 'headlines' | 'languages'>)[];
};

/**
 * What is really on the phone: every file is read back and hashed, one at a time so that a large
 * library does not fill the memory. Nothing here trusts a flag. A file that is not what it was is
 * dropped, so that the next sync fetches it again.
 */
export async function takeInventory(): Promise<Inventory> {
  const db = database();
  const glossary = await db.state.get('glossary');
  const stories: Inventory['stories'] = [];
  for (const row of await db.stories.orderBy('published').reverse().toArray()) {
    const { slug, headlines, languages } = row;
    stories.push({ slug, headlines, languages, ...(await checked(row)) });
  }
  return { glossary: glossary?.key === 'glossary' ? await checked(glossary) : null, stories };
}

async function checked({ sha256, bytes }: { sha256: string; bytes: number }): Promise<Item> {
  const { files } = database();
  const body = (await files.get(sha256))?.body;
  if (body && (await sha256Hex(body)) === sha256) return { bytes: body.byteLength, whole: true };
  if (body) await files.delete(sha256);
  return { bytes, whole: false };
}
