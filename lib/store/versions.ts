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
];

export type Version = {
  version: number;
  /** Dexie's index notation, primary key first; null drops the table. */
  tables: Readonly<Record<string, string | null>>;
  upgrade?: Readonly<Record<string, (row: unknown) => unknown>>;
};
