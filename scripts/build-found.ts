import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { content } from '@/lib/content/content';
import { entryOf } from '@/lib/content/lookup';
import { feedOf, feedPath } from '@/lib/core/feed';
import { atomFile, jsonFile } from '@/lib/core/feed-files';
import { fallbackLocale, type Locale, locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { type MappedPage, robotsFile, sitemapFiles } from '@/lib/core/sitemap';
import type { WholeStory } from '@/lib/core/story';
import { formatsFor } from '@/lib/i18n/formats';
import { brandPicture, type PictureWords, storyPicture } from '@/lib/i18n/pictures';
import { absolute } from '@/lib/i18n/site';
import { drawPicture } from './build-picture';
import { MissingLetter, typesetter } from './build-picture-text';

/** Feeds, the site map and what search engines are allowed: what the site is found and followed by. */
export async function writeFound(out: string): Promise<void> {
  const { stories } = content();
  const write = (address: string, text: string) => writeFileSync(path.join(out, address), text);
  for (const locale of locales) {
    const words = wordsOf(locale);
    const feed = await feedOf(stories, locale, {
      brand: words.brand,
      description: words.description,
      correctedOn: (day) => words.correctedOn.replace('{date}', formatsFor(locale).day(day)),
      absolute,
      nameOf: (term) => entryOf(term).names[locale],
      pictureOf: async (story) => (await storyPicture(story, locale, words)).address,
    });
    write(feedPath(locale, 'xml'), atomFile(feed));
    write(feedPath(locale, 'json'), jsonFile(feed));
  }
  for (const file of sitemapFiles(mappedPages(content()), absolute)) write(file.path, file.text);
  write('robots.txt', robotsFile(absolute));
}

/** Draws what previews of links show: a picture a story and language, and one for all other pages. */
export async function drawPictures(out: string): Promise<void> {
  const set = await typesetter();
  mkdirSync(path.join(out, 'pictures'), { recursive: true });
  const kept = keptPictures();
  mkdirSync(kept, { recursive: true });
  /** Drawn once: of ten thousand stories one is new. */
  const write = (address: string, draw: () => Buffer) => {
    const known = path.join(kept, path.basename(address));
    if (!existsSync(known)) writeFileSync(known, draw());
    copyFileSync(known, path.join(out, address));
  };
  for (const locale of locales) {
    const words = wordsOf(locale);
    const brand = await brandPicture(locale, words);
    const ofBrand = () => drawPicture(brand.picture, set);
    write(brand.address, ofBrand);
    for (const story of content().stories) {
      const { address, picture } = await storyPicture(story, locale, words);
      write(address, () => pictureOr(ofBrand, () => drawPicture(picture, set)));
    }
  }
}

/** Where pictures stay between builds, as long as neither what draws them nor the typefaces change. */
function keptPictures(): string {
  const hash = createHash('sha256');
  for (const folder of ['scripts', 'public/fonts'])
    for (const file of readdirSync(folder).sort())
      if (folder !== 'scripts' || /^build-picture[a-z-]*\.ts$/.test(file))
        hash.update(file).update(readFileSync(path.join(folder, file)));
  return path.join('.next/cache/pictures', hash.digest('hex').slice(0, 16));
}

/** A headline with a letter that our typefaces lack is no reason not to publish: its picture is the newspaper's. */
function pictureOr(brand: () => Buffer, draw: () => Buffer): Buffer {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof MissingLetter)) throw error;
    console.warn(`build: ${error.message}: its preview shows the newspaper's own picture`);
    return brand();
  }
}

/** What search engines should find, named in one language: the map has the others by itself. */
function mappedPages({ stories, entries }: ReturnType<typeof content>): MappedPage[] {
  const locale = fallbackLocale;
  const newest = stories.map(changed).sort().at(-1);
  return [
    { path: pathTo({ name: 'front', locale }), ...(newest ? { changed: newest } : {}) },
    ...stories.map((story) => ({
      path: pathTo({ name: 'story', locale, slug: story.slug }),
      changed: changed(story),
    })),
    { path: pathTo({ name: 'glossary', locale }) },
    ...entries.map(({ id }) => ({ path: pathTo({ name: 'term', locale, id }) })),
    { path: pathTo({ name: 'about', locale }) },
  ];
}

/** The day on which a story's text last changed. */
function changed({ published, corrections }: WholeStory): string {
  return corrections?.at(-1)?.date ?? published;
}

/** Read as they are: outside Next there is nobody to ask for them. */
function wordsOf(locale: Locale): PictureWords & { description: string; correctedOn: string } {
  const { Brand, Story } = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
  return {
    brand: Brand.name,
    tagline: Brand.tagline,
    description: Brand.description,
    breaking: Story.breaking,
    correctedOn: Story.correctedOn,
  };
}
