import { makeCell } from './cell';

/** What the data saver left at the last run of the app by itself; null where it left nothing. */
export const left = makeCell<{ files: number; bytes: number } | null>(null);

/** Whether the browser refused to store more the last time. */
export const storeIsFull = makeCell(false);
