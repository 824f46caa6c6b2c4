import { Dexie, type Table } from 'dexie';
import type { EntryRow, FileRow, LinksRow, SettingsRow, StateRow, StoryRow } from './rows';
import { type Version, versions } from './versions';

const databaseName = 'waraq';

export class Database extends Dexie {
  stories!: Table<StoryRow, string>;
  links!: Table<LinksRow, string>;
  files!: Table<FileRow, string>;
  entries!: Table<EntryRow, string>;
  settings!: Table<SettingsRow, string>;
  state!: Table<StateRow, string>;

  constructor(name = databaseName, shipped: readonly Version[] = versions) {
    super(name);
    for (const { version, tables, upgrade } of shipped) {
      const declared = this.version(version).stores({ ...tables });
      if (!upgrade) continue;
      declared.upgrade(async (transaction) => {
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
