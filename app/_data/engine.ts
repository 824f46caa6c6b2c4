import { bringLibrary } from '@/lib/background/bring';
import { bringElsewhere } from '@/lib/background/elsewhere';
import { bringIndex, openIndexed } from '@/lib/background/indexing';
import * as reading from '@/lib/background/reading';
import { noOrders } from '@/lib/core/plan';
import { fetchStories } from '@/lib/remote/catalogue';
import * as backup from '@/lib/store/backup';
import * as choices from '@/lib/store/choices';
import { database, deleteDatabase, shutDatabase } from '@/lib/store/database';
import { attempt } from '@/lib/store/failure';
import * as find from '@/lib/store/find';
import * as held from '@/lib/store/held';
import * as inventory from '@/lib/store/inventory';
import * as library from '@/lib/store/library';
import * as links from '@/lib/store/links';
import * as save from '@/lib/store/save';
import * as settings from '@/lib/store/settings';
import * as state from '@/lib/store/state';
import { loadUnfinished } from '@/lib/store/unfinished';

/**
 * All that the store and the network can do, for `import('./engine')`: no page needs it to be readable. It is
 * one script on purpose: imported in parts, each part would bring its own copy of what they share, and the
 * precache would hold them all.
 */
export const engine = {
  /** How the build knows this script: the worker does not install without it. */
  mark: 'waraq:engine',
  ...backup,
  ...choices,
  ...find,
  ...held,
  ...inventory,
  ...library,
  ...links,
  ...reading,
  ...save,
  ...settings,
  ...state,
  attempt,
  bringElsewhere,
  bringIndex,
  bringLibrary,
  database,
  deleteDatabase,
  fetchStories,
  loadUnfinished,
  noOrders,
  openIndexed,
  shutDatabase,
};

export type Engine = typeof engine;
