import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { LinkedTexts } from '@/lib/core/link-story';
import type { Result } from '@/lib/core/result';
import { StoryFile, type StoryTexts } from '@/lib/core/story';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/** A story as it arrived, of which nobody has found the names. */
export type Unlinked = { slug: string; sha256: string; texts: StoryTexts };

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

/** Such a story's texts without mentions; null where it has gone or is no longer whole. */
export async function loadUnlinked(slug: string): Promise<Unlinked | null> {
  const db = database();
  const row = await db.stories.get(slug);
  const file = row && (await db.files.get(row.sha256));
  const parsed = file && v.safeParse(StoryFile, jsonIn(file.body));
  return row && parsed?.success ? { slug, sha256: row.sha256, texts: parsed.output.texts } : null;
}

/** Keeps what was found in a story, unless another version of it has arrived meanwhile. */
export function saveLinks(
  { slug, sha256 }: Unlinked,
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
