import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import { Entry } from '@/lib/core/glossary';
import { type Locale, locales } from '@/lib/core/locale';
import { joinedStory, ListedStory, type Story, StoryCard, StoryTexts, storyIn } from '@/lib/core/story';
import { database } from './database';
import type { StoryRow, TextRow } from './rows';

/** A version of a story: its row, and which files it is made of, as one word. */
export type StoredStory = { row: StoryRow; files: string; story: Story };

const SomeTexts = v.partial(StoryTexts);

/**
 * A stored story in the languages that are here, parsed again from its bytes; null where nothing of it is
 * here or whole. One that came without mentions has those that the phone found.
 */
export async function loadStory(slug: string): Promise<Story | null> {
  const stored = await storyAsArrived(slug);
  if (!stored || stored.row.removed) return null;
  const { row, story } = stored;
  if (!row.unlinked) return story;
  const links = await database().links.get(slug);
  const found = v.safeParse(SomeTexts, links?.files === stored.files ? links.texts : null);
  if (!found.success) return story;
  const { en, ar, fa } = found.output;
  return {
    ...story,
    texts: { ...story.texts, ...(en && { en }), ...(ar && { ar }), ...(fa && { fa }) },
    terms: row.terms,
  };
}

/** A stored story's row and what its bytes say; null where it is not here or no longer whole. */
export async function storyAsArrived(slug: string): Promise<StoredStory | null> {
  const db = database();
  return db.transaction('r', db.stories, db.texts, db.files, async () => {
    const row = await db.stories.get(slug);
    if (!row) return null;
    const texts = await textsOf(slug);
    const files = await db.files.bulkGet(texts.map(({ sha256 }) => sha256));
    const stories = texts.flatMap(({ locale }, index) => {
      const file = files[index];
      const story = file && storyIn(jsonIn(file.body));
      const text = story?.texts[locale];
      // A file of a former version holds languages besides, which may have newer files of their own by now.
      return text ? [{ ...story, texts: { [locale]: text } }] : [];
    });
    const story = joinedStory(stories);
    return story && { row, files: filesWord(texts), story };
  });
}

/** The text rows of a story, in the product's order of languages. */
export async function textsOf(slug: string): Promise<TextRow[]> {
  const rows = await database().texts.where('slug').equals(slug).toArray();
  return rows.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
}

/** Names the files of a story: another word where any of them is another. */
export function filesWord(texts: readonly Pick<TextRow, 'sha256'>[]): string {
  return texts.map(({ sha256 }) => sha256).join(' ');
}

/** A story on a list, and the files it is made of here. */
export type StoredListing = ListedStory & { texts: TextRow[] };

/** The stored stories as lists show them, newest first. @param limit how many at the most */
export async function listStories(limit: number): Promise<StoredListing[]> {
  const db = database();
  return db.transaction('r', db.stories, db.texts, async () => {
    const rows = await db.stories
      .orderBy('published')
      .reverse()
      .filter(({ removed }) => !removed)
      .limit(limit)
      .toArray();
    const texts = await db.texts
      .where('slug')
      .anyOf(rows.map(({ slug }) => slug))
      .toArray();
    return rows.flatMap((row) => {
      const own = texts.filter(({ slug }) => slug === row.slug);
      const [listed] = parsedOr(ListedStory, { ...row, bytes: sum(own), languages: languagesOf(own) });
      return listed ? [{ ...listed, texts: own }] : [];
    });
  });
}

function sum(texts: readonly TextRow[]): number {
  return texts.reduce((all, { bytes }) => all + bytes, 0);
}

function languagesOf(texts: readonly TextRow[]): Locale[] {
  return locales.filter((locale) => texts.some((text) => text.locale === locale));
}

/** Cards of the stored stories that name a glossary entry, newest first. */
export async function cardsNaming(term: string): Promise<StoryCard[]> {
  const rows = await database().stories.where('terms').equals(term).toArray();
  return rows
    .filter(({ removed }) => !removed)
    .sort((a, b) => b.published.localeCompare(a.published))
    .flatMap((row) => parsedOr(StoryCard, row));
}

/** What a list shows of a stored story; null where it is not here, or was removed. */
export async function loadCard(slug: string): Promise<StoryCard | null> {
  const row = await database().stories.get(slug);
  return (row && !row.removed ? parsedOr(StoryCard, row)[0] : null) ?? null;
}

export async function loadEntry(id: string): Promise<Entry | null> {
  return parsedOr(Entry, await database().entries.get(id))[0] ?? null;
}

export async function listEntries(): Promise<Entry[]> {
  return (await database().entries.toArray()).flatMap((row) => parsedOr(Entry, row));
}

function parsedOr<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S>[] {
  const parsed = v.safeParse(schema, row);
  return parsed.success ? [parsed.output] : [];
}
