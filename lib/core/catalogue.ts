import * as v from 'valibot';
import { Id } from './glossary';
import { type Locale, locales, perLocale, perSomeLocale } from './locale';
import { Day, Text } from './story';

/** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits (FIPS 180-4). */
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal'));

// The limit is for damaged catalogues: room for a file is made before it comes.
const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50_000_000));

/** What a file must hash to, how many bytes it has, and how many at the most on the wire (gzip). */
const FileFacts = v.object({ sha256: Sha256, bytes: Size, packed: Size });
export type FileFacts = v.InferOutput<typeof FileFacts>;

/** A file that is named by its address. */
const LibraryFile = v.object({
  path: v.pipe(v.string(), v.regex(/^\/library\/[a-z0-9.-]+\.json$/, 'expected a path under /library/')),
  ...FileFacts.entries,
});
export type LibraryFile = v.InferOutput<typeof LibraryFile>;

/** A story as the catalogue lists it: enough to choose from before anything of it is fetched. */
export const CatalogueStory = v.object({
  slug: Id,
  published: Day,
  /** 1, and one more for each correction: an older revision never takes the place of a newer one. */
  revision: v.optional(Size, 1),
  headlines: perLocale(Text),
  files: perSomeLocale(FileFacts),
});
export type CatalogueStory = v.InferOutput<typeof CatalogueStory>;

/** Some stories of one month, newest first. Content-addressed: a new story changes one part. */
export const CataloguePart = v.object({ format: v.literal(2), stories: v.array(CatalogueStory) });
export type CataloguePart = v.InferOutput<typeof CataloguePart>;

/** `catalogue.json`: the glossary, and the parts that list the stories, newest first. */
export const CatalogueHead = v.object({
  format: v.literal(2),
  glossary: LibraryFile,
  /** The file of forms; fetched only where a story has not been linked. */
  forms: v.optional(LibraryFile),
  parts: v.array(v.object({ ...FileFacts.entries, stories: Size })),
});
export type CatalogueHead = v.InferOutput<typeof CatalogueHead>;

/** Asked at every sync, answered "not modified" where nothing is new. */
export const headAddress = '/catalogue.json';
/** The head and every part, a line each: the one request of a first visit. */
export const wholeAddress = '/catalogue-whole.json';

/** Digits of a hash in a file's name: enough to tell versions apart; the whole hash is in the catalogue. */
const named = 16;

export function partAddress(sha256: string): string {
  return `/library/part.${sha256.slice(0, named)}.json`;
}

/** One language of one story. */
export function textAddress(slug: string, locale: Locale, sha256: string): string {
  return `/library/${slug}.${locale}.${sha256.slice(0, named)}.json`;
}

/** One language of all stories of a part, a line each: the very bytes of their own files. */
export function packAddress(partSha256: string, locale: Locale): string {
  return `/library/pack.${partSha256.slice(0, named)}.${locale}.json`;
}

/** Fewer stories than this are fetched one by one: a pack would save no time. */
export const leastPack = 4;

/** One language of a story, as it is fetched, stored and checked. */
export type CatalogueText = FileFacts & {
  slug: string;
  locale: Locale;
  revision: number;
};

/** The texts of a listed story, in the product's order of languages. */
export function textsOf({ slug, revision, files }: CatalogueStory): CatalogueText[] {
  return locales.flatMap((locale) => {
    const file = files[locale];
    return file ? [{ slug, locale, revision, ...file }] : [];
  });
}
