import { Dexie, type EntityTable, type Table } from 'dexie';
import { databaseName } from '@/lib/core/base';
import type { Result } from '@/lib/core/result';
import { attempt, type StoreError } from './failure';
import { isNewerThan, makeGround } from './ground';
import type {
  EntryRow,
  FileRow,
  IndexRow,
  LinksRow,
  MarkRow,
  PartRow,
  PlaceRow,
  SettingsRow,
  StateRow,
  StoryRow,
  TextRow,
} from './rows';
import { type Version, versions } from './versions';

const groundOfPage = makeGround();

export class Database extends Dexie {
  stories!: Table<StoryRow, string>;
  texts!: EntityTable<TextRow, 'doc'>;
  links!: Table<LinksRow, string>;
  files!: Table<FileRow, string>;
  parts!: Table<PartRow, string>;
  entries!: Table<EntryRow, string>;
  index!: Table<IndexRow, string>;
  places!: Table<PlaceRow, string>;
  marks!: Table<MarkRow, [string, number]>;
  settings!: Table<SettingsRow, string>;
  state!: Table<StateRow, string>;

  constructor(name = databaseName, shipped: readonly Version[] = versions, ground = groundOfPage) {
    const newest = Math.max(...shipped.map(({ version }) => version));
    super(name, ground(newest));
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
    // Below every verb, so that none can forget it: this app does not know the rows of a newer one.
    this.use({
      stack: 'dbcore',
      name: 'newer',
      create: (core) => ({
        ...core,
        table: (table) => {
          const below = core.table(table);
          const mutate: typeof below.mutate = (change) =>
            isNewerThan(newest, this.backendDB()?.version ?? 0)
              ? Dexie.Promise.reject(newerStore())
              : below.mutate(change);
          return { ...below, mutate };
        },
      }),
    });
  }
}

/** Refuses a write; `attempt` knows it by its name. */
function newerStore(): Error {
  return Object.assign(new Error('A newer version of the app has changed the database.'), {
    name: 'NewerStoreError',
  });
}

let opened: Database | undefined;
let shut = false;

/** From now on nothing is opened any more until the page reloads: to look would be to make it anew, empty. */
export function shutDatabase(): void {
  shut = true;
  opened?.close();
}

/**
 * The one database of this page. It opens at its first use, and again at the next use after another tab or the
 * browser made it close; verbs wait for that by themselves. One that could not be opened is tried anew.
 */
export function database(): Database {
  if (shut) throw Object.assign(new Error('The database was erased.'), { name: 'InvalidStateError' });
  if (opened?.hasFailed()) opened = undefined;
  opened ??= new Database();
  return opened;
}

/**
 * Removes the database and everything in it, in memory too; a damaged one may refuse even that.
 *
 * @param forGood once it is gone, nothing is opened any more until the page reloads
 */
export async function deleteDatabase(forGood = false): Promise<Result<void, StoreError>> {
  const deleting = attempt(() => database().delete());
  // Not only afterwards: who asks in the meantime would make it anew.
  shut = forGood;
  const deleted = await deleting;
  if (!deleted.ok) shut = false;
  opened = undefined;
  return deleted;
}
