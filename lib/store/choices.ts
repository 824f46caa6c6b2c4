import type { Result } from '@/lib/core/result';
import { database } from './database';
import { attempt, type StoreError } from './failure';
import { textsOf } from './library';
import type { StoryRow } from './rows';
import { dropFile } from './save';

/** Keeps a story whatever happens: it is never offered for removal, nor removed with others. */
export function pinStory(slug: string, pinned: boolean): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database()
      .stories.where('slug')
      .equals(slug)
      .modify((row) => {
        if (pinned) row.pinned = 1;
        else delete row.pinned;
      });
  });
}

/**
 * Takes stories off the lists. Their files stay until `sweepRemoved`, so that it can be undone without a
 * connection; nothing of them is fetched again by itself. Pinned stories stay.
 *
 * @param at milliseconds since 1970
 * @returns the slugs that were removed
 */
export function removeStories(slugs: readonly string[], at: number): Promise<Result<string[], StoreError>> {
  return attempt(async () => {
    const removed: string[] = [];
    await database()
      .stories.where('slug')
      .anyOf([...slugs])
      .modify((row) => {
        if (row.pinned) return;
        row.removed = 1;
        row.removedAt = at;
        removed.push(row.slug);
      });
    return removed;
  });
}

/** Puts removed stories back as they were, as long as they were not swept. */
export function restoreStories(slugs: readonly string[]): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database()
      .stories.where('slug')
      .anyOf([...slugs])
      .modify((row) => {
        delete row.removed;
        delete row.removedAt;
      });
  });
}

/**
 * Frees the space of removed stories; their rows stay, as the memory of the reader's decision.
 *
 * @param isDue which of them: others, of another tab perhaps, may still be put back
 */
export function sweepRemoved(isDue: (row: StoryRow) => boolean): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    const db = database();
    const removed = await db.stories.filter((row) => row.removed === 1 && isDue(row)).primaryKeys();
    for (const slug of removed)
      await db.transaction('rw', db.stories, db.texts, db.files, db.links, async () => {
        // Put back meanwhile, or fetched anew.
        if ((await db.stories.get(slug))?.removed !== 1) return;
        for (const text of await textsOf(slug)) {
          await db.texts.delete(text.doc);
          await dropFile(text);
        }
        await db.links.delete(slug);
        await db.stories.update(slug, { cards: {} });
      });
  });
}
