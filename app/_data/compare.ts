import { textKey } from '@/lib/core/text-key';
import { libraryChanged } from './changes';
import { timeToUndo } from './choices';
import { countHere, setCount } from './count';
import type { Engine } from './engine';
import { syncIsStopped } from './sync';
import { vanished } from './vanished';

/**
 * Compares, once a page, what should be here with what is: stories whose files are gone, and stories that
 * were here at the last start. Also frees the space of stories that were removed then: what was removed a moment
 * ago, here or in another tab, can still be put back.
 */
export async function compareLibrary(): Promise<void> {
  const { engine } = await import('./engine');
  const rows = await engine.attempt(() => engine.readRows());
  if (!rows.ok || syncIsStopped()) return;
  const texts = new Set<string>();
  const stories = new Set<string>();
  let here = 0;
  let removed = false;
  for (const [slug, { row, texts: own, gone }] of rows.value) {
    const some = Object.keys(own).length > 0;
    if (row.removed) {
      removed ||= some || gone.length > 0;
      continue;
    }
    if (some) here += 1;
    if (gone.length === 0) continue;
    stories.add(slug);
    for (const locale of gone) texts.add(textKey(slug, locale));
  }
  const known = countHere();
  // An empty database after a full one was cleared: the rows that named the stories went with it.
  if (rows.value.size === 0 && known > 0) vanished.set({ stories: known, texts: null });
  else if (stories.size > 0) vanished.set({ stories: stories.size, texts });
  setCount(here);
  if (!removed) return;
  await sweepPast(engine);
  // Of a page that was closed within the time, or of another tab.
  setTimeout(() => void sweepPast(engine).then(libraryChanged), timeToUndo);
}

/** Frees the space of what can no longer be put back. */
function sweepPast({ sweepRemoved }: Engine) {
  const now = Date.now();
  // A removal of the future was noted by a clock that has been set back since.
  return sweepRemoved(({ removedAt = 0 }) => removedAt > now || now - removedAt >= timeToUndo);
}
