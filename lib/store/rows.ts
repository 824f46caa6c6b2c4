import type { CatalogueHead, CatalogueStory } from '@/lib/core/catalogue';
import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import type { Mark, ReadingPlace } from '@/lib/core/place-rows';
import type { StoryCard, StoryTexts } from '@/lib/core/story';

/** One row a story: what lists show of the languages that are here, and what the reader decided. */
export type StoryRow = StoryCard & {
  /** As the catalogue counted when the newest of its files came; 0 for files of former versions. */
  revision: number;
  terms: string[];
  /** Set where a file came without mentions: an index that holds those stories only. */
  unlinked?: 1;
  /** The reader wants it kept: an index likewise. */
  pinned?: 1;
  /** The reader removed it: nothing of it is shown or fetched until it is asked for. */
  removed?: 1;
  /** When, in milliseconds since 1970 by the phone's clock; rows of former versions do not know. */
  removedAt?: number;
};

/**
 * One row a story and language: which stored file holds the text. It is also the row of the search: `doc`
 * grows with every version of a text, and the index knows texts by it.
 */
export type TextRow = {
  doc: number;
  slug: string;
  locale: Locale;
  sha256: string;
  bytes: number;
  /** When it was stored, in milliseconds since 1970 by the phone's clock; 0 where nobody knows. */
  at: number;
};

/** What the phone found in a story without mentions: of which files, by which file of forms. */
export type LinksRow = { slug: string; files: string; forms: string; texts: Partial<StoryTexts> };

/** The bytes of a file exactly as they arrived: what "ready" is computed from. Typed arrays, never Blobs (WebKit). */
export type FileRow = { sha256: string; body: Uint8Array<ArrayBuffer> };

/** A part of the catalogue, by its hash. */
export type PartRow = { sha256: string; stories: CatalogueStory[] };

export type EntryRow = Entry;

/** One row a story that was begun; the key is its name, so that rows are in no order of reading. */
export type PlaceRow = ReadingPlace;

/** One row a paragraph with a bookmark or a note. */
export type MarkRow = Mark;

/** A piece of the search's index. */
export type IndexRow = { key: string; body: ArrayBuffer };

export type SettingsRow = { key: 'settings'; value: unknown };

/** What the last sync left behind. The catalogue is kept, since a "not modified" answer does not repeat it. */
export type StateRow =
  /** `whole` is false while parts of it are still to come. */
  | { key: 'catalogue'; etag: string | null; head: CatalogueHead; whole: boolean }
  | { key: 'glossary'; sha256: string; bytes: number }
  | { key: 'orders'; languages: Locale[]; texts: string[] }
  /** Bytes fetched by themselves under the data saver, on which day of the phone's clock. */
  | { key: 'spent'; day: string; bytes: number }
  /** Until when the server asked to be left alone, in milliseconds since 1970 by the phone's clock. */
  | { key: 'quiet'; until: number }
  /** The story last left unfinished: of the order of reading this alone is known. */
  | { key: 'left'; slug: string }
  | { key: 'synced'; at: number };
