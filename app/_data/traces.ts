import { joinedMark, type Seen, withNote } from '@/lib/core/place';
import { type Mark, type ReadingPlace, type Traces, tracesIn } from '@/lib/core/place-rows';
import type { Result } from '@/lib/core/result';
import type { Database } from '@/lib/store/database';
import type { StoreError } from '@/lib/store/failure';
import * as places from '@/lib/store/places';
import { libraryChanged } from './changes';
import { notArrived } from './not-arrived';
import { changeSettings, currentSettings } from './settings';

/** What the store refuses is a value, and so is a store that does not arrive. */
async function ask<T>(act: (db: Database) => Promise<T>): Promise<Result<T, StoreError>> {
  const store = await import('./engine').catch(notArrived);
  return store
    ? store.engine.attempt(() => act(store.engine.database()))
    : { ok: false, error: 'storage-blocked' };
}

/** The same where nothing is to be remembered, and then null as well. */
async function asked<T>(act: (db: Database) => Promise<T>): Promise<T | null> {
  if (!currentSettings().remember) return null;
  const found = await ask(act);
  return found.ok ? found.value : null;
}

/** @returns whether it is stored */
async function change(
  { slug, paragraph }: Pick<Mark, 'slug' | 'paragraph'>,
  how: (mark: Mark) => Mark,
): Promise<boolean> {
  const before = await asked((db) => places.changeMark(db, slug, paragraph, how));
  if (before) libraryChanged();
  return before !== null;
}

/**
 * What can be done with what is remembered of the reader, for `openTraces`: one script on purpose, as `engine.ts`
 * is, since each of the tools that need it would bring a copy of its own. Whatever lists show of a change rings the
 * library's bell, so that every tab follows; single paragraphs do not.
 */
export const traces = {
  tracesIn,

  /** Where the reader is in a story; null where that is not known. */
  placeIn: (slug: string): Promise<ReadingPlace | null> => asked((db) => places.loadPlace(db, slug)),

  /** Notes what of a story is on the screen. */
  async noteSeen(slug: string, seen: Seen): Promise<void> {
    if (await asked((db) => places.notePlace(db, slug, seen))) libraryChanged();
  },

  /** What is marked in a story, or in all of them. */
  marksIn: async (slug?: string): Promise<Mark[]> => (await asked((db) => places.loadMarks(db, slug))) ?? [],

  keepParagraph: (slug: string, paragraph: number, kept: boolean) =>
    change({ slug, paragraph }, (mark) => ({ ...mark, kept })),

  /** @param before the note as it was, null for a new one @param after empty for none */
  writeNote: (slug: string, paragraph: number, before: string | null, after: string) =>
    change({ slug, paragraph }, (mark) => withNote(mark, before, after)),

  removeMark: (mark: Mark) => change(mark, (now) => ({ ...now, kept: false, notes: [] })),

  /** Puts back what was removed, beside what has been marked there since. */
  restoreMark: (removed: Mark) => change(removed, (mark) => joinedMark(mark, removed)),

  /** All that is remembered, for a backup; null where that is nothing. */
  ownTraces: (): Promise<Traces | null> => asked(places.loadTraces),

  /** Brings in what another phone remembers. @returns false where nothing is to be remembered here */
  mergeTraces: async (there: Traces): Promise<Result<boolean, StoreError>> =>
    currentSettings().remember ? ask((db) => places.mergeTraces(db, there)) : { ok: true, value: false },

  async rememberAgain(): Promise<void> {
    await changeSettings({ remember: true });
    libraryChanged();
  },

  /** From now on nothing is remembered, here and in every tab, and what was is erased. */
  async forget(): Promise<Result<void, StoreError>> {
    // First: what another tab is about to write is then refused.
    await changeSettings({ remember: false });
    const done = await ask(places.forgetTraces);
    libraryChanged();
    return done;
  },
};
