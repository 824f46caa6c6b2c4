import type { StoryCard } from '@/lib/core/story';
import { database } from './database';
import { loadCard } from './library';

/** Which stories were read to their end, and the one last left unfinished; null where it is not here. */
export async function loadUnfinished(): Promise<{ read: ReadonlySet<string>; left: StoryCard | null }> {
  const db = database();
  const read = await db.places.filter((place) => place.read).primaryKeys();
  const row = await db.state.get('left');
  return { read: new Set(read), left: row?.key === 'left' ? await loadCard(row.slug) : null };
}
