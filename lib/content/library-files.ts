import type { Catalogue, LibraryFile } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { locales } from '@/lib/core/locale';
import { cardOf, type ListedStory } from '@/lib/core/story';
import { content } from './content';

export type LibraryFiles = { catalogue: Catalogue; files: { path: string; body: Uint8Array<ArrayBuffer> }[] };

let made: Promise<LibraryFiles> | undefined;

/** The library as it is published: the catalogue, and one immutable file a story whose name carries its hash. */
export function libraryFiles(): Promise<LibraryFiles> {
  made ??= make();
  return made;
}

/** Every story as lists show it, newest first, with the bytes of its published file. */
export async function listedStories(): Promise<ListedStory[]> {
  const { catalogue } = await libraryFiles();
  const bytes = new Map(catalogue.stories.map((story) => [story.slug, story.bytes]));
  return content().stories.map((story) => ({
    ...cardOf(story),
    bytes: bytes.get(story.slug) ?? 0,
    languages: [...locales],
  }));
}

async function make(): Promise<LibraryFiles> {
  const { stories, entries, forms } = content();
  const files: LibraryFiles['files'] = [];
  const publish = async (name: string, value: unknown): Promise<LibraryFile> => {
    const body = new TextEncoder().encode(JSON.stringify(value));
    const sha256 = await sha256Hex(body);
    // 16 digits name a file apart from its other versions; the whole hash is in the catalogue.
    const path = `/library/${name}.${sha256.slice(0, 16)}.json`;
    files.push({ path, body });
    return { path, sha256, bytes: body.byteLength };
  };
  const listed: Catalogue['stories'] = [];
  for (const story of stories)
    listed.push({
      slug: story.slug,
      published: story.published,
      languages: [...locales],
      ...(await publish(story.slug, story)),
    });
  const glossary = await publish('glossary', { format: 1, entries });
  const found = await publish('forms', { format: 1, entries: forms });
  return { catalogue: { format: 1, glossary, forms: found, stories: listed }, files };
}
