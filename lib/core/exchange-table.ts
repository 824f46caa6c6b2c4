import { listCell, safeCell } from './exchange-cell';
import { csvText } from './exchange-csv';
import type { EntryPath } from './exchange-draft';
import type { EntrySource } from './glossary';
import { locales } from './locale';

export type Column = { name: string; path: EntryPath; holds: 'text' | 'list' | 'number' | 'json' };

function perLanguage(name: string, key: string, holds: Column['holds']): Column[] {
  return locales.map((locale) => ({ name: `${name}_${locale}`, path: [key, locale], holds }));
}

/** The table's columns in the order they are written, and where in an entry each belongs. */
export const columns: readonly Column[] = [
  { name: 'id', path: ['id'], holds: 'text' },
  { name: 'kind', path: ['kind'], holds: 'text' },
  { name: 'asOf', path: ['asOf'], holds: 'text' },
  ...perLanguage('name', 'names', 'text'),
  ...perLanguage('aliases', 'aliases', 'list'),
  ...perLanguage('definition', 'definition', 'text'),
  { name: 'related', path: ['related'], holds: 'list' },
  { name: 'sources', path: ['sources'], holds: 'list' },
  { name: 'latitude', path: ['coordinates', 0], holds: 'number' },
  { name: 'longitude', path: ['coordinates', 1], holds: 'number' },
  { name: 'wikidata', path: ['wikidata'], holds: 'text' },
  { name: 'guards', path: ['guards'], holds: 'json' },
];

/** A cell that was written with an apostrophe before it, since it begins like a formula. */
export type Protected = { id: string; column: string };

/** The glossary as CSV, one row an entry in the order given, under the row of column names. */
export function glossaryTable(entries: readonly EntrySource[]): {
  text: string;
  protectedCells: Protected[];
} {
  const protectedCells: Protected[] = [];
  const rows = entries.map((entry) =>
    columns.map(({ name, path, holds }) => {
      const value = valueAt(entry, path);
      if (value === undefined) return '';
      if (holds === 'number') return String(value);
      const cell =
        holds === 'list'
          ? listCell(value as string[])
          : holds === 'json'
            ? JSON.stringify(value)
            : String(value);
      const safe = safeCell(cell);
      if (safe !== cell) protectedCells.push({ id: entry.id, column: name });
      return safe;
    }),
  );
  return { text: csvText([columns.map(({ name }) => name), ...rows]), protectedCells };
}

function valueAt(entry: EntrySource, path: EntryPath): unknown {
  let value: unknown = entry;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}
