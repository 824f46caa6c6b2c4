import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LibraryFiles, publishedFrom } from '@/lib/content/library-files';
import { type Content, readContent } from '@/lib/content/read-content';
import {
  type CataloguePart,
  type CatalogueText,
  headAddress,
  packAddress,
  partAddress,
  textsOf,
  wholeAddress,
} from '@/lib/core/catalogue';
import { linesText } from '@/lib/core/lines';
import { locales } from '@/lib/core/locale';
import type { WholeStory } from '@/lib/core/story';
import { syntheticContent } from '../scripts/synthetic-content';
import { writeSynthetic } from '../scripts/synthetic-tree';

/** A library as a server sends it, and what a phone that has all of it holds. */
export type Library = LibraryFiles & { content: Content; texts: CatalogueText[] };

/** The versions that one library goes through. */
export type Versions = Record<'base' | 'corrected' | 'withdrawn' | 'grown', Library>;

/** The newest month has a pack a language, so has the month before; two stories older yet come file by file. */
const months = [
  { month: '2014-01', stories: 6 },
  { month: '2013-12', stories: 5 },
  { month: '2013-11', stories: 2 },
];
const count = months.reduce((sum, { stories }) => sum + stories, 0);
const seed = 20140106;

/** Makes the library: thirteen stories, of which the second is corrected, the third withdrawn, and one more comes. */
export async function libraryVersions(): Promise<Versions> {
  const dir = mkdtempSync(path.join(tmpdir(), 'waraq-library-'));
  try {
    writeSynthetic({ count: count + 1, dir, seed }, path.resolve(import.meta.dirname, '../content'));
    const read = readContent(dir);
    const own = read.stories.filter(({ slug }) => slug.startsWith('synthetic-'));
    const days = months.flatMap(({ month, stories }) =>
      Array.from({ length: stories }, (_, index) => `${month}-${String(28 - index)}`),
    );
    const dated = own.slice(1).map((story, index) => ({ ...story, published: days[index] as string }));
    const extra = { ...(own[0] as WholeStory), published: '2014-01-29' };
    const of = (stories: WholeStory[], revised: readonly string[] = []) =>
      published({ ...read, stories }, revised);
    const { slug } = dated[1] as WholeStory;
    return {
      base: await of(dated),
      corrected: await of(
        dated.map((story) => (story.slug === slug ? corrected(story) : story)),
        [slug],
      ),
      withdrawn: await of(dated.filter((_, index) => index !== 2)),
      grown: await of([extra, ...dated]),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A library that is large enough for a worker of its own. */
export async function largeLibrary(): Promise<Library> {
  return published(syntheticContent(210, seed), []);
}

function corrected(story: WholeStory): WholeStory {
  const texts = { ...story.texts };
  for (const locale of locales)
    texts[locale] = { ...texts[locale], standfirst: `${texts[locale].standfirst} (2)` };
  return { ...story, texts };
}

/** The library of a content; revised stories are in their second revision. */
async function published(content: Content, revised: readonly string[]): Promise<Library> {
  const library = await publishedFrom(content);
  const files = new Map(library.files.map(({ path: address, text }) => [address, text]));
  const parts: string[] = [];
  for (const facts of library.head.parts) {
    const before = files.get(partAddress(facts.sha256)) as string;
    const part: CataloguePart = JSON.parse(before);
    for (const story of part.stories) if (revised.includes(story.slug)) story.revision = 2;
    const text = JSON.stringify(part);
    parts.push(text);
    if (text === before) continue;
    const sha256 = createHash('sha256').update(text).digest('hex');
    rename(files, partAddress(facts.sha256), partAddress(sha256));
    files.set(partAddress(sha256), text);
    for (const locale of locales)
      rename(files, packAddress(facts.sha256, locale), packAddress(sha256, locale));
    Object.assign(facts, { sha256, bytes: Buffer.byteLength(text), packed: gzipSync(text).length });
  }
  const head = JSON.stringify(library.head);
  files.set(headAddress, head);
  files.set(wholeAddress, linesText([head, ...parts]));
  return {
    ...library,
    content,
    files: [...files].map(([address, text]) => ({ path: address, text })),
    stories: parts.flatMap((part) => (JSON.parse(part) as CataloguePart).stories),
    texts: parts.flatMap((part) => (JSON.parse(part) as CataloguePart).stories.flatMap(textsOf)),
  };
}

function rename(files: Map<string, string>, from: string, to: string): void {
  const text = files.get(from);
  files.delete(from);
  if (text !== undefined) files.set(to, text);
}
