import type { LinkedTexts } from '@/lib/core/link-story';
import type { Result } from '@/lib/core/result';
import { database } from './database';
import { attempt, type StoreError } from './failure';
import { filesWord, textsOf } from './library';

/** A version of a story: its slug, and which files it is made of. */
type Version = { slug: string; files: string };

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
  return db.transaction('r', db.stories, db.texts, db.links, async () => {
    const slugs: string[] = [];
    for (const { slug } of await db.stories.where('unlinked').equals(1).toArray()) {
      const links = await db.links.get(slug);
      if (links?.forms !== forms || links.files !== filesWord(await textsOf(slug))) slugs.push(slug);
    }
    return slugs;
  });
}

/** Keeps what was found in a story, unless another version of it has arrived meanwhile. */
export function saveLinks(
  { slug, files }: Version,
  forms: string,
  { texts, terms }: LinkedTexts,
): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    await db.transaction('rw', db.stories, db.texts, db.links, async () => {
      if (filesWord(await textsOf(slug)) !== files) return;
      await db.links.put({ slug, files, forms, texts });
      await db.stories.update(slug, { terms });
    });
  });
}
