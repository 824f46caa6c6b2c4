import { gzipSync } from 'node:zlib';
import {
  type CatalogueHead,
  type CataloguePart,
  type CatalogueStory,
  type FileFacts,
  headAddress,
  type LibraryFile,
  leastPack,
  packAddress,
  partAddress,
  textAddress,
  wholeAddress,
} from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { linesText } from '@/lib/core/lines';
import { type Locale, locales } from '@/lib/core/locale';
import { cardOf, fileOf, type ListedStory, revisionOf, type WholeStory } from '@/lib/core/story';
import { content } from './content';
import type { Content } from './read-content';

type Published = { path: string; text: string };
export type LibraryFiles = { head: CatalogueHead; stories: CatalogueStory[]; files: Published[] };

/** Stories of one part of the catalogue at the most: some 20 kB, and packs of about 100 kB. */
const partLength = 64;

let made: Promise<LibraryFiles> | undefined;

/** The library as it is published: the catalogue and its parts, and one immutable file a story and language. */
export function libraryFiles(): Promise<LibraryFiles> {
  made ??= publishedFrom(content());
  return made;
}

/** Every story as lists show it, newest first, with the bytes of its published files. */
export async function listedStories(): Promise<ListedStory[]> {
  const bySlug = new Map((await libraryFiles()).stories.map((story) => [story.slug, story]));
  return content().stories.map((story) => ({
    ...cardOf(story),
    bytes: locales.reduce((sum, locale) => sum + (bySlug.get(story.slug)?.files[locale]?.bytes ?? 0), 0),
    languages: [...locales],
  }));
}

/** The same of any content. The same content gives the same files, byte by byte. */
export async function publishedFrom({ stories, entries, forms }: Content): Promise<LibraryFiles> {
  const files: Published[] = [];
  const publish = async (name: string, value: unknown): Promise<LibraryFile> => {
    const text = JSON.stringify(value);
    const facts = await factsOf(text);
    const path = `/library/${name}.${facts.sha256.slice(0, 16)}.json`;
    files.push({ path, text });
    return { path, ...facts };
  };
  const listed: CatalogueStory[] = [];
  const parts: CatalogueHead['parts'] = [];
  const partTexts: string[] = [];
  for (const group of groupsOf(stories)) {
    const part: CataloguePart = { format: 2, stories: [] };
    const texts: Record<Locale, string[]> = { en: [], ar: [], fa: [] };
    for (const story of group) {
      const facts = {} as Record<Locale, FileFacts>;
      for (const locale of locales) {
        const text = JSON.stringify(fileOf(story, locale));
        facts[locale] = await factsOf(text);
        texts[locale].push(text);
        files.push({ path: textAddress(story.slug, locale, facts[locale].sha256), text });
      }
      part.stories.push(listedStory(story, facts));
    }
    const text = JSON.stringify(part);
    const facts = await factsOf(text);
    files.push({ path: partAddress(facts.sha256), text });
    if (group.length >= leastPack)
      for (const locale of locales)
        files.push({ path: packAddress(facts.sha256, locale), text: linesText(texts[locale]) });
    parts.push({ ...facts, stories: group.length });
    partTexts.push(text);
    listed.push(...part.stories);
  }
  const glossary = await publish('glossary', { format: 1, entries });
  const found = await publish('forms', { format: 1, entries: forms });
  const head: CatalogueHead = { format: 2, glossary, forms: found, parts };
  const headText = JSON.stringify(head);
  files.push({ path: headAddress, text: headText });
  files.push({ path: wholeAddress, text: linesText([headText, ...partTexts]) });
  return { head, stories: listed, files };
}

function listedStory(story: WholeStory, files: Record<Locale, FileFacts>): CatalogueStory {
  const { slug, published, texts } = story;
  const headlines = { en: texts.en.headline, ar: texts.ar.headline, fa: texts.fa.headline };
  return { slug, published, revision: revisionOf(story), headlines, files };
}

/**
 * Stories, newest first, in groups of one month. Groups are counted from the month's first story, so that
 * a new one changes the newest group alone.
 */
function groupsOf(stories: readonly WholeStory[]): WholeStory[][] {
  const groups: WholeStory[][] = [];
  let month = '';
  for (const story of stories.toReversed()) {
    const last = groups.at(-1);
    if (last && story.published.startsWith(month) && last.length < partLength) last.push(story);
    else {
      month = story.published.slice(0, 'YYYY-MM'.length);
      groups.push([story]);
    }
  }
  return groups.reverse().map((group) => group.reverse());
}

async function factsOf(text: string): Promise<FileFacts> {
  const body = new TextEncoder().encode(text);
  return {
    sha256: await sha256Hex(body),
    bytes: body.byteLength,
    packed: gzipSync(body, { level: 9 }).byteLength,
  };
}
