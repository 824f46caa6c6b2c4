import { textKey } from '@/lib/core/text-key';
import type { StoreError } from '@/lib/store/failure';
import { makeCell } from './cell';
import { libraryChanged } from './changes';
import { forgetProof } from './proof';
import { order } from './sync';

/** How far reading everything again is, and what came of it. */
export type Check =
  | { at: 'rest' }
  | { at: 'under-way'; done: number; all: number }
  /** `again` tells of damaged files: whether they were fetched again, or will be at the next connection. */
  | { at: 'done'; files: number; bytes: number; damaged: number; again: boolean }
  | { at: 'failed'; error: StoreError };

/** It outlives the library page: going elsewhere does not begin it anew. */
export const check = makeCell<Check>({ at: 'rest' });

/** Progress is told at most this often, in milliseconds: thirty thousand files would paint for nothing. */
const often = 100;
let run: AbortController | undefined;

/** Reads every file of the library again, and orders what is damaged. */
export async function checkEverything(): Promise<void> {
  if (check.get().at === 'under-way') return;
  run = new AbortController();
  const { signal } = run;
  check.set({ at: 'under-way', done: 0, all: 1 });
  forgetProof();
  const loaded = await import('./engine').catch(() => null);
  if (!loaded) {
    check.set({ at: 'rest' });
    return;
  }
  const { attempt, takeInventory } = loaded.engine;
  let told = 0;
  const taken = await attempt(() =>
    takeInventory((done, all) => {
      if (performance.now() - told < often) return;
      told = performance.now();
      check.set({ at: 'under-way', done, all });
    }, signal),
  );
  if (!taken.ok) {
    check.set({ at: 'failed', error: taken.error });
    return;
  }
  const { files, bytes, damaged } = taken.value;
  libraryChanged();
  if (damaged.length > 0) {
    const texts = damaged.flatMap((one) => (one.slug === null ? [] : [textKey(one.slug, one.locale)]));
    const done = await order({ languages: [], texts: new Set(texts) });
    check.set({ at: 'done', files, bytes, damaged: damaged.length, again: done.ok });
    return;
  }
  check.set(signal.aborted ? { at: 'rest' } : { at: 'done', files, bytes, damaged: 0, again: false });
}

/** What was found until then is ordered all the same. */
export function cancelCheck(): void {
  run?.abort();
}
