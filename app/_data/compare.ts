import { textKey } from '@/lib/core/text-key';
import { countHere, setCount } from './count';
import { syncIsStopped } from './sync';
import { vanished } from './vanished';

/**
 * Compares, once a page, what should be here with what is: stories whose files are gone, and stories that
 * were here at the last start. Also frees the space of stories that were removed then.
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
  if (removed) await engine.sweepRemoved();
}
