import * as v from 'valibot';
import { Id } from './glossary';
import { Locale } from './locale';
import { Day } from './story';

/** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits (FIPS 180-4). */
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal'));

const Bytes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A file of the library: where it is, what it must hash to and how many bytes it has uncompressed. */
const LibraryFile = v.object({
  path: v.pipe(v.string(), v.regex(/^\/library\/[a-z0-9.-]+\.json$/, 'expected a path under /library/')),
  sha256: Sha256,
  bytes: Bytes,
});
export type LibraryFile = v.InferOutput<typeof LibraryFile>;

const CatalogueStory = v.object({
  slug: Id,
  published: Day,
  languages: v.array(Locale),
  ...LibraryFile.entries,
});
export type CatalogueStory = v.InferOutput<typeof CatalogueStory>;

/** `catalogue.json`: everything the library can hold, newest story first. */
export const Catalogue = v.object({
  format: v.literal(1),
  glossary: LibraryFile,
  /** The file of forms; fetched only where a story has not been linked. */
  forms: v.optional(LibraryFile),
  stories: v.array(CatalogueStory),
});
export type Catalogue = v.InferOutput<typeof Catalogue>;

/** What the phone holds: hashes of the files it stored, by story and for the glossary. */
export type Held = { glossary: string | null; stories: ReadonlyMap<string, string> };

/** What a sync has to do: files to fetch, newest story first, the glossary before all. */
export type Plan = { glossary: LibraryFile | null; stories: CatalogueStory[] };

/** The difference between what there is and what is held. Stories that left the catalogue are kept. */
export function planFor(catalogue: Catalogue, held: Held): Plan {
  const stories = catalogue.stories
    .filter((story) => held.stories.get(story.slug) !== story.sha256)
    .sort((a, b) => b.published.localeCompare(a.published));
  return { glossary: held.glossary === catalogue.glossary.sha256 ? null : catalogue.glossary, stories };
}
