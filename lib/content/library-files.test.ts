import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonIn } from '../core/bytes';
import {
  CatalogueHead,
  CataloguePart,
  headAddress,
  leastPack,
  packAddress,
  partAddress,
  textAddress,
  wholeAddress,
} from '../core/catalogue';
import { sha256Hex } from '../core/hash';
import { LineReader } from '../core/lines';
import { locales } from '../core/locale';
import { joinedStory, storyIn } from '../core/story';
import { type LibraryFiles, publishedFrom } from './library-files';
import { contentOf, sampleStory } from './sample-stories';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** As the content is read: newest first, stories of one day by slug. */
const january = Array.from({ length: 70 }, (_, index) =>
  sampleStory(
    `s${String(index).padStart(2, '0')}`,
    `2014-01-${String(28 - Math.floor(index / 3)).padStart(2, '0')}`,
  ),
);
const december = [sampleStory('z', '2013-12-31'), sampleStory('y', '2013-12-01')];
const stories = [...january, ...december];

const library = await publishedFrom(contentOf(...stories));
const textAt = ({ files }: LibraryFiles, address: string) =>
  files.find(({ path }) => path === address)?.text ?? '';
const partsOf = (some: LibraryFiles) =>
  some.head.parts.map(({ sha256 }) =>
    v.parse(CataloguePart, jsonIn(bytesOf(textAt(some, partAddress(sha256))))),
  );
const linesOf = (text: string) =>
  [...new LineReader().read(bytesOf(text))].map((line) => new TextDecoder().decode(line));
const paths = ({ files }: LibraryFiles) => new Set(files.map(({ path }) => path));

describe('the published library', () => {
  it('is the same, byte by byte, for the same content', async () => {
    expect(await publishedFrom(contentOf(...structuredClone(stories)))).toEqual(library);
  });

  it('names every file once, and each by what is in it', async () => {
    expect(paths(library).size).toBe(library.files.length);
    const facts = [
      library.head.glossary,
      ...(library.head.forms ? [library.head.forms] : []),
      ...library.head.parts.map((part) => ({ path: partAddress(part.sha256), ...part })),
      ...library.stories.flatMap(({ slug, files }) =>
        locales.flatMap((locale) => {
          const file = files[locale];
          return file ? [{ path: textAddress(slug, locale, file.sha256), ...file }] : [];
        }),
      ),
    ];
    expect(facts).toHaveLength(2 + library.head.parts.length + 3 * stories.length);
    for (const { path, sha256, bytes, packed } of facts) {
      const body = bytesOf(textAt(library, path));
      expect([path, await sha256Hex(body), body.byteLength]).toEqual([path, sha256, bytes]);
      // What a phone may spend at the most: the best that a host without brotli sends.
      expect(packed).toBe(gzipSync(body, { level: 9 }).byteLength);
      expect(packed).toBeGreaterThanOrEqual(brotliCompressSync(body).byteLength);
    }
  });

  it('has every story in every language, as the newsroom made it', () => {
    const read = stories.map(({ slug }) => {
      const files = library.stories.find((story) => story.slug === slug)?.files ?? {};
      return joinedStory(
        locales.flatMap(
          (locale) =>
            storyIn(
              jsonIn(bytesOf(textAt(library, textAddress(slug, locale, files[locale]?.sha256 ?? '')))),
            ) ?? [],
        ),
      );
    });
    expect(read).toEqual(stories);
  });
});

describe('the parts of the catalogue', () => {
  it('have at most 64 stories, of one month each, newest first', () => {
    const parts = partsOf(library);
    expect(parts.map((part) => part.stories.length)).toEqual([6, 64, 2]);
    expect(library.head.parts.map((part) => part.stories)).toEqual([6, 64, 2]);
    for (const part of parts)
      expect(new Set(part.stories.map(({ published }) => published.slice(0, 7))).size).toBe(1);
    expect(parts.flatMap((part) => part.stories.map(({ slug }) => slug))).toEqual(
      stories.map(({ slug }) => slug),
    );
  });

  it.each([
    ['in a month that is there', '2014-01-29', 2],
    ['of a new month', '2014-02-01', 3],
  ])('are all but one the same after a new story %s', async (_, published, same) => {
    const next = await publishedFrom(contentOf(sampleStory('new', published), ...stories));
    const before = new Set(library.head.parts.map(({ sha256 }) => sha256));
    expect(next.head.parts.filter(({ sha256 }) => before.has(sha256))).toHaveLength(same);
    const added = [...paths(next)].filter((path) => !paths(library).has(path));
    const { sha256 } = next.head.parts[0] ?? { sha256: '' };
    const packs = same === 2 ? locales.map((locale) => packAddress(sha256, locale)) : [];
    expect(added.sort()).toEqual(
      [
        partAddress(sha256),
        ...packs,
        ...locales.map((locale) => textAddress('new', locale, next.stories[0]?.files[locale]?.sha256 ?? '')),
      ].sort(),
    );
  });

  it('are all but one the same after a correction, and so are all files but the corrected', async () => {
    const next = await publishedFrom(
      contentOf(
        ...stories.map((story) => (story.slug === 's30' ? sampleStory('s30', story.published, 'X') : story)),
      ),
    );
    const before = new Set(library.head.parts.map(({ sha256 }) => sha256));
    expect(next.head.parts.filter(({ sha256 }) => !before.has(sha256))).toHaveLength(1);
    const texts = [...paths(next)].filter((path) => !paths(library).has(path) && !/\/pa(rt|ck)\./.test(path));
    expect(texts.every((path) => path.startsWith('/library/s30.'))).toBe(true);
    expect(texts).toHaveLength(3);
  });

  it('are none where there is no story', async () => {
    const none = await publishedFrom(contentOf());
    expect(v.is(CatalogueHead, none.head)).toBe(true);
    expect(none.head.parts).toEqual([]);
    expect(linesOf(textAt(none, wholeAddress))).toEqual([textAt(none, headAddress)]);
  });
});

describe('files of several lines', () => {
  it('are the head and every part, the one request of a first visit', () => {
    expect(linesOf(textAt(library, wholeAddress))).toEqual([
      textAt(library, headAddress),
      ...library.head.parts.map(({ sha256 }) => textAt(library, partAddress(sha256))),
    ]);
    expect(v.parse(CatalogueHead, JSON.parse(textAt(library, headAddress)))).toEqual(library.head);
  });

  it('are packs, of which each line is the own file of a text', () => {
    for (const [index, { stories: listed }] of partsOf(library).entries())
      for (const locale of locales) {
        const pack = textAt(library, packAddress(library.head.parts[index]?.sha256 ?? '', locale));
        const files = listed.map(({ slug, files }) =>
          textAt(library, textAddress(slug, locale, files[locale]?.sha256 ?? '')),
        );
        expect(linesOf(pack)).toEqual(listed.length < leastPack ? [] : files);
        if (pack) expect(JSON.parse(pack)).toHaveLength(listed.length);
      }
  });

  it('are smaller together than apart, or they would be no use', () => {
    const pack = bytesOf(textAt(library, packAddress(library.head.parts[1]?.sha256 ?? '', 'fa')));
    const apart = partsOf(library)[1]?.stories.reduce((sum, { files }) => sum + (files.fa?.packed ?? 0), 0);
    expect(gzipSync(pack).byteLength).toBeLessThan(apart ?? 0);
  });
});
