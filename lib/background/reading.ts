import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import { type CatalogueHead, type CatalogueStory, textsOf } from '@/lib/core/catalogue';
import { type Entry, FormsFile, GlossaryFile, type LinkEntry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { singly } from '@/lib/core/plan';
import { joinedStory, type Story } from '@/lib/core/story';
import { fetchHead, fetchStories, refreshCatalogue } from '@/lib/remote/catalogue';
import { fetchFile } from '@/lib/remote/http';
import { fetchUnit } from '@/lib/remote/unit';
import * as library from '@/lib/store/library';
import { saveGlossary, saveTexts } from '@/lib/store/save';
import * as state from '@/lib/store/state';

/** What came from the network while nothing of it was stored; asked for once, whoever asks meanwhile. */
let glossary: Promise<Map<string, Entry> | undefined> | undefined;

function fetchedGlossary(): Promise<Map<string, Entry> | undefined> {
  glossary ??= glossaryFromNetwork().then((entries) => {
    if (!entries) glossary = undefined;
    return entries;
  });
  return glossary;
}

/**
 * A story with its text in a language, from the phone or else from the network (and then it stays on the
 * phone, where the browser lets it). In other languages only where that one is nowhere; null where neither
 * has anything of it.
 */
export async function readStory(slug: string, locale: Locale): Promise<Story | null> {
  const here = await stored(library.loadStory(slug));
  if (here?.texts[locale]) return here;
  const fetched = await textFromNetwork(slug, locale);
  return joinedStory([fetched, here].filter((story) => story !== null));
}

/** A glossary entry, likewise. */
export async function readEntry(id: string): Promise<Entry | null> {
  const entry = (await glossary)?.get(id) ?? (await stored(library.loadEntry(id)));
  return entry ?? (await fetchedGlossary())?.get(id) ?? null;
}

/** Every entry, likewise; empty where there is neither a stored glossary nor a connection. */
export async function readEntries(): Promise<Entry[]> {
  const entries = await stored(library.listEntries());
  if (entries && entries.length > 0) return entries;
  return [...((await fetchedGlossary())?.values() ?? [])];
}

/** What a phone needs to find names itself; null where it does not arrive whole. */
export async function fetchForms(
  listing: NonNullable<CatalogueHead['forms']>,
  signal: AbortSignal,
): Promise<LinkEntry[] | null> {
  const file = await fetchFile(listing, signal);
  const parsed = v.safeParse(FormsFile, file.ok ? jsonIn(file.value) : null);
  return parsed.success ? parsed.output.entries : null;
}

/** A store that does not open is no reason not to read: the network is asked instead. */
async function stored<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch(() => null);
}

async function textFromNetwork(slug: string, locale: Locale): Promise<Story | null> {
  const story = await listed(slug);
  const text = story && textsOf(story).find((one) => one.locale === locale);
  if (!text) return null;
  let read: Story | null = null;
  await fetchUnit(
    singly(text),
    async (texts) => {
      read = texts[0]?.story ?? null;
      // Where it cannot be stored it is read all the same.
      await saveTexts(texts, Date.now());
      return null;
    },
    undefined,
  ).catch(() => null);
  return read;
}

async function glossaryFromNetwork(): Promise<Map<string, Entry> | undefined> {
  const head = await fetchHead(null);
  const listing = head.ok ? head.value?.head.glossary : undefined;
  const file = listing && (await fetchFile(listing));
  const parsed = v.safeParse(GlossaryFile, file?.ok ? jsonIn(file.value) : undefined);
  if (!listing || !file?.ok || !parsed.success) return undefined;
  await saveGlossary(listing, file.value, parsed.output).catch(() => null);
  return new Map(parsed.output.entries.map((entry) => [entry.id, entry]));
}

/** The story in the catalogue of the phone, brought up to date where it has none of that name. */
async function listed(slug: string): Promise<CatalogueStory | null> {
  try {
    const known = await state.listedStory(slug);
    if (known) return known;
    const fresh = await refreshCatalogue(state);
    return fresh.ok ? await state.listedStory(slug) : null;
  } catch {
    // The store does not open: the catalogue is read without being kept.
    return (await fetchStories()).find((story) => story.slug === slug) ?? null;
  }
}
