import { useSyncExternalStore } from 'react';
import { type Condition, condition, subscribeToCondition, subscribeToLoss } from '@/lib/store/condition';
import { libraryChanged } from './changes';
import { notArrived } from './not-arrived';
import { syncIsStopped } from './sync';
import { askForUpdate } from './update';

/** Whoever erases in another tab tells this one first, on another way; it must not be overtaken. */
const afterLoss = 500;

/** How the store stands; `sound` until something was asked of it. */
export function useStoreCondition(): Condition {
  return useSyncExternalStore(subscribeToCondition, condition, () => 'sound');
}

/**
 * Called once a page. A database that went away without the reader's word is shown as it is, empty, and filled
 * again. A newer one means that there is a newer app.
 *
 * @param fill brings the library up to date
 */
export function followStore(fill: () => void): void {
  subscribeToLoss(() => {
    setTimeout(() => {
      if (syncIsStopped()) return;
      libraryChanged();
      fill();
    }, afterLoss);
  });
  subscribeToCondition(() => {
    if (condition() === 'newer') void askForUpdate().catch(notArrived);
  });
}
