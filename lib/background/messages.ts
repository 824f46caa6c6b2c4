import type { Result } from '@/lib/core/result';
import type { Settings } from '@/lib/core/settings';
import type { RemoteError } from '@/lib/remote/http';
import type { Progress, Synced } from '@/lib/remote/sync';
import type { StoreError } from '@/lib/store/failure';
import { versions } from '@/lib/store/versions';

/** What came of bringing the library up to date. */
export type Brought = Result<Synced, RemoteError | StoreError>;

/** What the one that syncs says to all pages, and what a reader in another says to it. */
export type SyncMessage = { progress: Progress | null } | 'cancel';

/**
 * A page of one version may get the worker of the next from the server: they work together only where this is the
 * same. The first number grows with every change of the messages below, the second is the database's.
 */
export const edition = `1 ${versions.length}`;

/** What a page says to the worker that syncs for it; `go-on` answers `gate`. */
export type ToSyncWorker =
  | { edition: string; bring: { settings: Settings; asked: boolean; systemSaves: boolean } }
  | 'index'
  | 'go-on'
  | 'stop';

/** What that worker says: as the callbacks of `bringLibrary` do, and `done: null` where it is of another edition. */
export type FromSyncWorker =
  | { done: Brought | null }
  | { progress: Progress }
  | { stored: 'glossary' | 'story' }
  | { arrived: number }
  | { broken: string }
  | 'gate'
  | 'indexed';
