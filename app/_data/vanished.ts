import { makeCell } from './cell';
import { currentSettings } from './settings';
import { order } from './sync';

/** Stories that are gone without the reader's doing, and which of their texts; null: nobody knows which. */
type Vanished = { stories: number; texts: ReadonlySet<string> | null };

export const vanished = makeCell<Vanished | null>(null);

/** Asks for what is gone. Without a connection it comes at the next one. */
export async function fetchVanished(): Promise<void> {
  const gone = vanished.get();
  vanished.set(null);
  if (!gone) return;
  await order({
    languages: gone.texts ? [] : currentSettings().languages,
    texts: gone.texts ?? new Set(),
  });
}
