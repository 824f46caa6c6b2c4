import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import type { Story } from '@/lib/core/story';
import type { Engine } from './engine';
import { notArrived } from './not-arrived';
import { noteOpened } from './opened';

/** A story with its text in a language, as `readStory` of the engine gives it; null also where that does not arrive. */
export async function readStory(slug: string, locale: Locale): Promise<Story | null> {
  noteOpened(slug);
  return (await arrived((engine) => engine.readStory(slug, locale))) ?? null;
}

/** A glossary entry, likewise. */
export async function readEntry(id: string): Promise<Entry | null> {
  return (await arrived((engine) => engine.readEntry(id))) ?? null;
}

/** The entries of these ids, in their order, likewise; those that are nowhere are left out. */
export async function readEntriesOf(ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(ids.map((id) => readEntry(id)));
  return entries.filter((entry) => entry !== null);
}

/** Every entry, likewise. */
export async function readEntries(): Promise<Entry[]> {
  return (await arrived((engine) => engine.readEntries())) ?? [];
}

/** Asks the store alone; null where it does not open, or does not arrive. */
export async function stored<T>(ask: (engine: Engine) => Promise<T>): Promise<T | null> {
  try {
    return await ask((await import('./engine')).engine);
  } catch {
    return null;
  }
}

/** Undefined where the part of the app that stores and fetches does not arrive. */
async function arrived<T>(ask: (engine: Engine) => Promise<T>): Promise<T | undefined> {
  return import('./engine')
    .then(({ engine }) => ask(engine))
    .catch((error: unknown) => notArrived(error) || undefined);
}
