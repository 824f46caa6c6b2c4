import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { Catalogue, LibraryFile } from '@/lib/core/catalogue';
import { type Entry, GlossaryFile } from '@/lib/core/glossary';
import { StoryFile } from '@/lib/core/story';

/** The store and the network are loaded when first needed: no page needs them to be readable. */
const openStore = () => import('@/lib/store/library');
const openState = () => import('@/lib/store/state');
const openRemote = () => import('@/lib/remote/http');

let glossary: Map<string, Entry> | undefined;

/**
 * A story, from the phone or else from the network (and then it stays on the phone, where the
 * browser lets it). Null where neither has it.
 */
export async function readStory(slug: string): Promise<StoryFile | null> {
  return (await stored(({ loadStory }) => loadStory(slug))) ?? storyFromNetwork(slug);
}

/** A glossary entry, likewise. */
export async function readEntry(id: string): Promise<Entry | null> {
  const entry = glossary?.get(id) ?? (await stored(({ loadEntry }) => loadEntry(id)));
  if (entry) return entry;
  glossary ??= await glossaryFromNetwork();
  return glossary?.get(id) ?? null;
}

/** Every entry, likewise; empty where there is neither a stored glossary nor a connection. */
export async function readEntries(): Promise<Entry[]> {
  const entries = await stored(({ listEntries }) => listEntries());
  if (entries && entries.length > 0) return entries;
  glossary ??= await glossaryFromNetwork();
  return [...(glossary?.values() ?? [])];
}

/** Asks the store; a store that does not open is no reason not to read: the network is asked instead. */
export async function stored<T>(
  ask: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T | null> {
  try {
    return await ask(await openStore());
  } catch {
    return null;
  }
}

async function storyFromNetwork(slug: string): Promise<StoryFile | null> {
  const listed = (await freshCatalogue())?.stories.find((story) => story.slug === slug);
  if (!listed) return null;
  const body = await bytesOf(listed);
  const parsed = v.safeParse(StoryFile, body && jsonIn(body));
  if (!body || !parsed.success) return null;
  await stored(({ saveStory }) => saveStory(listed, body, parsed.output));
  return parsed.output;
}

async function glossaryFromNetwork(): Promise<Map<string, Entry> | undefined> {
  const listed = (await freshCatalogue())?.glossary;
  const body = listed && (await bytesOf(listed));
  const parsed = v.safeParse(GlossaryFile, body && jsonIn(body));
  if (!body || !parsed.success) return undefined;
  await stored(({ saveGlossary }) => saveGlossary(listed, body, parsed.output));
  return new Map(parsed.output.entries.map((entry) => [entry.id, entry]));
}

/** The catalogue, asked for again with the tag of the one on the phone. */
async function freshCatalogue(): Promise<Catalogue | null> {
  const remote = await openRemote().catch(() => null);
  if (!remote) return null;
  const known = await openState()
    .then(({ loadCatalogue }) => loadCatalogue())
    .catch(() => null);
  const received = await remote.fetchCatalogue(known?.etag ?? null);
  if (!received.ok) return null;
  return received.value === 'unchanged' ? (known?.catalogue ?? null) : received.value.catalogue;
}

async function bytesOf(file: LibraryFile): Promise<Uint8Array<ArrayBuffer> | null> {
  const { fetchFile } = await openRemote();
  const fetched = await fetchFile(file);
  return fetched.ok ? fetched.value : null;
}
