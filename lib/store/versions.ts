import { locales } from '@/lib/core/locale';
import type { StoryRow, TextRow } from './rows';

export type Version = {
  version: number;
  /** Dexie's index notation, primary key first; null drops the table. */
  tables: Readonly<Record<string, string | null>>;
  /** By table: the row of this version that a row of the one before becomes. */
  upgrade?: Readonly<Record<string, (row: unknown) => unknown>>;
  /** By table: new rows for other tables that a row of the version before brings, before it is mapped. */
  spread?: Readonly<Record<string, (row: unknown) => Readonly<Record<string, unknown[]>>>>;
};

/**
 * The database's versions, append-only: a version that has shipped is never edited. A later one adds
 * a line with only the tables it changes and, where rows change shape, an `upgrade` that maps a row
 * of the version before to a row of its own: a pure function, tested by opening the old version,
 * writing rows and reopening with today's.
 */
export const versions: readonly Version[] = [
  {
    version: 1,
    tables: {
      stories: 'slug, published, *terms',
      files: 'sha256',
      entries: 'id',
      settings: 'key',
      state: 'key',
    },
  },
  // Stories whose names the phone looks for itself.
  { version: 2, tables: { stories: 'slug, published, *terms, unlinked', links: 'slug' } },
  // A file is one language of a story, the catalogue has parts, and stories can be searched.
  {
    version: 3,
    tables: {
      stories: 'slug, published, *terms, unlinked, pinned',
      texts: '++doc, &[slug+locale], slug',
      parts: 'sha256',
      index: 'key',
    },
    spread: { stories: (row) => ({ texts: textsOfFormer(row as FormerStory) }) },
    upgrade: { stories: (row) => storyOfFormer(row as FormerStory) },
  },
  // Where the reader is in each story, and what was marked there.
  { version: 4, tables: { places: 'slug', marks: '[slug+paragraph], slug' } },
];

type Three = { en: string; ar: string; fa: string };

/** A story's row in versions 1 and 2: one file held every language. */
type FormerStory = {
  slug: string;
  published: string;
  label?: 'breaking';
  headlines: Three;
  standfirsts: Three;
  datelines: Three;
  sha256: string;
  bytes: number;
  terms: string[];
  unlinked?: 1;
};

function storyOfFormer(row: FormerStory): StoryRow {
  const { slug, published, label, headlines, standfirsts, datelines, terms, unlinked } = row;
  const card = (locale: keyof Three) => ({
    headline: headlines[locale],
    standfirst: standfirsts[locale],
    dateline: datelines[locale],
  });
  return {
    slug,
    published,
    ...(label ? { label } : {}),
    cards: { en: card('en'), ar: card('ar'), fa: card('fa') },
    revision: 0,
    terms,
    ...(unlinked ? { unlinked } : {}),
  };
}

/** Every language is in the one file; its bytes are shared out. */
function textsOfFormer({ slug, sha256, bytes }: FormerStory): Omit<TextRow, 'doc'>[] {
  return locales.map((locale) => ({
    slug,
    locale,
    sha256,
    bytes: Math.round(bytes / locales.length),
    at: 0,
  }));
}
