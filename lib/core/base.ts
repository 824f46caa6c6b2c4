/** Only in name: builds write the value in its place (`next.config.ts`, `scripts/build-bundle.ts`). */
declare const process: { env: { BASE_PATH?: string } };

/**
 * The folder of its origin under which the app is served, such as `/waraq`; empty at the root. The one place that
 * knows it: paths elsewhere are paths of the app (`/en/library`), which the router takes as they are, and whatever
 * goes to the browser itself gets this in front.
 */
export const base: string = process.env.BASE_PATH ?? '';

/*
 * What the app stores or says under a name that its whole origin shares. The folder is part of each, so that apps
 * side by side leave each other alone; at the root every name is as it always was.
 */

/** The mirror of the settings that is readable before the first paint (localStorage). */
export const settingsKey = `waraq.settings${base}`;
/** How many stories are on the phone (localStorage). */
export const countKey = `waraq.stories${base}`;
/** The library (IndexedDB). */
export const databaseName = `waraq${base}`;
/** The lock of whoever syncs, a tab or the worker. */
export const syncLock = `waraq.sync${base}`;
/** Said to all tabs: the library changed. */
export const libraryChannel = `waraq.library${base}`;
/** Said to all tabs: how far the sync is, or that its reader cancels it. */
export const progressChannel = `waraq.progress${base}`;
/** Said to all tabs and the worker: nothing may be fetched any more, an update is about to take over. */
export const stopChannel = `waraq.stop${base}`;
/** The same of an erasure: nothing may be stored any more either. */
export const erasedChannel = `waraq.erased${base}`;

/** The path of the app that an address of its origin leads to; null for one outside of the app. */
export function pathUnder(folder: string, pathname: string): string | null {
  if (pathname === folder) return '/';
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : null;
}
