import type { Result } from '@/lib/core/result';
import { textKey } from '@/lib/core/text-key';
import type { StoreError } from '@/lib/store/failure';
import { libraryChanged } from './changes';
import { noteCount } from './count';

/** How long a removal can be taken back, in milliseconds; leaving the library page ends it too. */
export const timeToUndo = 15_000;

/** What the reader decides about single stories. Each verb rings once it is stored. */
const openChoices = () => import('./engine').then(({ engine }) => engine);

export async function pin(slug: string, pinned: boolean): Promise<Result<void, StoreError>> {
  const { pinStory } = await openChoices();
  return rung(await pinStory(slug, pinned));
}

/** Takes stories off the lists; `sweep` then frees their space, until which `restore` undoes it. */
export async function remove(slugs: readonly string[]): Promise<Result<string[], StoreError>> {
  const { removeStories } = await openChoices();
  const removed = await removeStories(slugs, Date.now());
  if (removed.ok) noteCount(-removed.value.length);
  return rung(removed);
}

export async function restore(slugs: readonly string[]): Promise<Result<void, StoreError>> {
  const { restoreStories } = await openChoices();
  const restored = await restoreStories(slugs);
  if (restored.ok) noteCount(slugs.length);
  return rung(restored);
}

/** Frees the space of stories that were removed. */
export async function sweep(slugs: ReadonlySet<string>): Promise<Result<void, StoreError>> {
  const { sweepRemoved } = await openChoices();
  return rung(await sweepRemoved(({ slug }) => slugs.has(slug)));
}

/** Orders for texts of a story. */
export function textOrders(slug: string, languages: readonly Parameters<typeof textKey>[1][]) {
  return { languages: [], texts: new Set(languages.map((locale) => textKey(slug, locale))) };
}

function rung<R extends Result<unknown, StoreError>>(result: R): R {
  libraryChanged();
  return result;
}
