import type { Catalogue } from '@/lib/core/catalogue';
import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import type { StoryCard, StoryTexts } from '@/lib/core/story';

/** One row a story: what lists show, and which stored file holds the text. */
export type StoryRow = StoryCard & {
  sha256: string;
  bytes: number;
  languages: Locale[];
  terms: string[];
  /** Set where the file came without mentions: an index that holds those stories only. */
  unlinked?: 1;
};

/** What the phone found in such a story: of which file, by which file of forms. */
export type LinksRow = { slug: string; sha256: string; forms: string; texts: StoryTexts };

/** The bytes of a file exactly as they arrived: what "ready" is computed from. Typed arrays, never Blobs (WebKit). */
export type FileRow = { sha256: string; body: Uint8Array<ArrayBuffer> };

export type EntryRow = Entry;

export type SettingsRow = { key: 'settings'; value: unknown };

/** What the last sync left behind. The catalogue is kept, since a "not modified" answer does not repeat it. */
export type StateRow =
  | { key: 'catalogue'; etag: string | null; catalogue: Catalogue }
  | { key: 'glossary'; sha256: string; bytes: number }
  | { key: 'synced'; at: number };
