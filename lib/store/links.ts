import type { LinkedTexts } from '@/lib/core/link-story';
import type { Result } from '@/lib/core/result';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/** A version of a story: its slug and the SHA-256 of its file. */
type Version = { slug: string; sha256: string };

/** Whether any stored story came without mentions. */
export async function hasUnlinked(): Promise<boolean> {
  return (await database().stories.where('unlinked').equals(1).count()) > 0;
}

/**
 * Slugs of the stored stories that nobody has linked, neither the build nor this phone with the given forms.
 * @param forms SHA-256 of the file of forms
 */
export async function unlinkedSlugs(forms: string): Promise<string[]> {
  const db = database();
  return db.transaction('r', db.stories, db.links, async () => {
    const rows = await db.stories.where('unlinked').equals(1).toArray();
    const links = await db.links.bulkGet(rows.map(({ slug }) => slug));
    return rows
      .filter(({ sha256 }, index) => links[index]?.sha256 !== sha256 || links[index]?.forms !== forms)
      .map(({ slug }) => slug);
  });
}

/** Keeps what was found in a story, unless another version of it has arrived meanwhile. */
export function saveLinks(
  { slug, sha256 }: Version,
  forms: string,
  { texts, terms }: LinkedTexts,
): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.stories, db.links, async () => {
      if ((await db.stories.get(slug))?.sha256 !== sha256) return;
      await db.links.put({ slug, sha256, forms, texts });
      await db.stories.update(slug, { terms });
    });
  });
}
