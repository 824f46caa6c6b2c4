import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { CatalogueStory } from '@/lib/core/catalogue';
import { type Entry, GlossaryFile } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { joinedStory, type Story } from '@/lib/core/story';
import type { Engine } from './engine';
import { notArrived } from './not-arrived';
import { noteOpened } from './opened';

let glossary: Map<string, Entry> | undefined;
let arriving: Promise<Map<string, Entry> | undefined> | undefined;

/**
 * A story with its text in a language, from the phone or else from the network (and then it stays on the
 * phone, where the browser lets it). In other languages only where that one is nowhere; null where neither
 * has anything of it.
 */
export async function readStory(slug: string, locale: Locale): Promise<Story | null> {
  noteOpened(slug);
  const here = await stored(({ loadStory }) => loadStory(slug));
  if (here?.texts[locale]) return here;
  const fetched = (await arrived(() => textFromNetwork(slug, locale))) ?? null;
  return joinedStory([fetched, here].filter((story) => story !== null));
}

/** A glossary entry, likewise. */
export async function readEntry(id: string): Promise<Entry | null> {
  const entry = glossary?.get(id) ?? (await stored(({ loadEntry }) => loadEntry(id)));
  if (entry) return entry;
  await wholeGlossary();
  return glossary?.get(id) ?? null;
}

/** The entries of these ids, in their order, likewise; those that are nowhere are left out. */
export async function readEntriesOf(ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(ids.map((id) => readEntry(id)));
  return entries.filter((entry) => entry !== null);
}

/** Every entry, likewise; empty where there is neither a stored glossary nor a connection. */
export async function readEntries(): Promise<Entry[]> {
  const entries = await stored(({ listEntries }) => listEntries());
  if (entries && entries.length > 0) return entries;
  await wholeGlossary();
  return [...(glossary?.values() ?? [])];
}

/** One request, however many entries are asked for while it is under way. */
async function wholeGlossary(): Promise<void> {
  arriving ??= glossary ? undefined : arrived(glossaryFromNetwork);
  glossary ??= await arriving;
  arriving = undefined;
}

/** Asks the store; a store that does not open is no reason not to read: the network is asked instead. */
export async function stored<T>(ask: (engine: Engine) => Promise<T>): Promise<T | null> {
  try {
    return await ask((await import('./engine')).engine);
  } catch {
    return null;
  }
}

/** Undefined where a part of the app that fetches does not arrive. */
async function arrived<T>(act: () => Promise<T>): Promise<T | undefined> {
  return act().catch((error: unknown) => notArrived(error) || undefined);
}

async function textFromNetwork(slug: string, locale: Locale): Promise<Story | null> {
  const { engine } = await import('./engine');
  const story = await listedStory(slug, engine);
  const listed = story && engine.listedTexts(story).find((text) => text.locale === locale);
  if (!listed) return null;
  let read: Story | null = null;
  await engine
    .fetchUnit(
      engine.singly(listed),
      async (texts) => {
        read = texts[0]?.story ?? null;
        // Where it cannot be stored it is read all the same.
        await engine.saveTexts(texts, Date.now());
        return null;
      },
      undefined,
    )
    .catch(() => null);
  return read;
}

async function glossaryFromNetwork(): Promise<Map<string, Entry> | undefined> {
  const { engine } = await import('./engine');
  const head = await engine.fetchHead(null);
  const listed = head.ok ? head.value?.head.glossary : undefined;
  const file = listed && (await engine.fetchFile(listed));
  const parsed = v.safeParse(GlossaryFile, file?.ok ? jsonIn(file.value) : undefined);
  if (!listed || !file?.ok || !parsed.success) return undefined;
  await engine.saveGlossary(listed, file.value, parsed.output).catch(() => null);
  return new Map(parsed.output.entries.map((entry) => [entry.id, entry]));
}

/** The story in the catalogue of the phone, brought up to date where it has none of that name. */
async function listedStory(slug: string, engine: Engine): Promise<CatalogueStory | null> {
  try {
    const known = await engine.listedStory(slug);
    if (known) return known;
    const fresh = await engine.refreshCatalogue(engine);
    return fresh.ok ? await engine.listedStory(slug) : null;
  } catch {
    // The store does not open: the catalogue is read without being kept.
    return (await engine.fetchStories()).find((story) => story.slug === slug) ?? null;
  }
}
