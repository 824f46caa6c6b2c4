import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  EntryRow,
  FileRow,
  IndexRow,
  LinksRow,
  PartRow,
  SettingsRow,
  StateRow,
  StoryRow,
  TextRow,
} from './rows';
import { type Version, versions } from './versions';

const databaseName = 'waraq';

export class Database extends Dexie {
  stories!: Table<StoryRow, string>;
  texts!: EntityTable<TextRow, 'doc'>;
  links!: Table<LinksRow, string>;
  files!: Table<FileRow, string>;
  parts!: Table<PartRow, string>;
  entries!: Table<EntryRow, string>;
  index!: Table<IndexRow, string>;
  settings!: Table<SettingsRow, string>;
  state!: Table<StateRow, string>;

  constructor(name = databaseName, shipped: readonly Version[] = versions) {
    super(name);
    for (const { version, tables, upgrade = {}, spread = {} } of shipped) {
      const declared = this.version(version).stores({ ...tables });
      declared.upgrade(async (transaction) => {
        for (const [table, rowsOf] of Object.entries(spread))
          for (const row of await transaction.table(table).toArray())
            for (const [other, rows] of Object.entries(rowsOf(row)))
              await transaction.table(other).bulkAdd(rows);
        for (const [table, map] of Object.entries(upgrade)) {
          await transaction
            .table(table)
            .toCollection()
            .modify((row: unknown, ref: { value: unknown }) => {
              ref.value = map(row);
            });
        }
      });
    }
    // Another tab brings a newer version: let go, or that tab waits for ever.
    this.on('versionchange', () => {
      this.close();
      if (opened === this) opened = undefined;
    });
  }
}

let opened: Database | undefined;

/** The one database of this page; reopened if another tab made it close. */
export function database(): Database {
  opened ??= new Database();
  return opened;
}

/** Removes the database and everything in it. */
export async function deleteDatabase(): Promise<void> {
  await database().delete();
  opened = undefined;
}
