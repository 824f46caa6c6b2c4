import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { catalogue, entries, out, story } from './facts';
import { type ExportedPage, exportedPages, isLite } from './pages-files';

/** Pages that stand for others, and are no pages of their own to a search engine. */
const standIns = /^(index|404)\.html$|\/(shell|missing|404)\.html$/;

let pages: ExportedPage[] = [];
test.beforeAll(async () => {
  pages = await exportedPages();
});

const pathOf = (file: string) => `/${file.replace(/\.html$/, '')}`;
const pathOfUrl = (url: string | null | undefined) => (url ? new URL(url).pathname : url);

test('each of the 22 names of the story is linked to its entry, in every language', () => {
  const terms = [...story.terms].sort();
  expect(terms).toHaveLength(22);
  expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(terms));
  for (const locale of locales) {
    const page = pages.find(({ file }) => file === `${locale}/story/${story.slug}.html`);
    expect(page, locale).toBeDefined();
    expect([...new Set(page?.mentions)].sort(), locale).toEqual(
      terms.map((term) => `/${locale}/glossary/${term}`),
    );
  }
});

test('every page names its own address and its twins in the other languages', () => {
  const indexed = pages.filter(({ file }) => !standIns.test(file) && !isLite(file));
  expect(indexed).toHaveLength(3 * (6 + catalogue.stories.length + entries.length));
  for (const { file, canonical, alternates, robots } of indexed) {
    const own = pathOf(file);
    const twin = (locale: string) => own.replace(/^\/[a-z]+/, `/${locale}`);
    expect(pathOfUrl(canonical), file).toBe(own);
    expect(robots ?? '', file).not.toContain('noindex');
    expect(Object.keys(alternates).sort(), file).toEqual(['ar', 'en', 'fa', 'x-default']);
    for (const locale of locales) expect(pathOfUrl(alternates[locale]), file).toBe(twin(locale));
    expect(pathOfUrl(alternates['x-default']), file).toBe(twin('en'));
  }
});

test('every lite page names the full page as the one to be found, and its twins', () => {
  const lite = pages.filter(({ file }) => isLite(file));
  expect(lite).toHaveLength(3 * (1 + catalogue.stories.length));
  for (const { file, canonical, alternates } of lite) {
    const own = file
      .replace(/\/lite\//, '/story/')
      .replace(/\/lite\.html$/, '')
      .replace(/\.html$/, '');
    expect(pathOfUrl(canonical), file).toBe(`/${own}`);
    for (const locale of locales)
      expect(pathOfUrl(alternates[locale]), file).toBe(`/${own.replace(/^[a-z]+/, locale)}`);
  }
});

test('every page has a preview in its own language, and names the feeds of that language', () => {
  const pictures = new Set<string>();
  for (const { file, canonical, graph, feeds } of pages.filter(
    ({ file }) => !standIns.test(file) && !isLite(file),
  )) {
    const [locale = ''] = file.replace('.html', '').split('/');
    expect(graph['og:title']?.length, file).toBeGreaterThan(1);
    expect(graph['og:description']?.length, file).toBeGreaterThan(20);
    expect(graph['og:url'], file).toBe(canonical);
    expect(graph['og:locale']?.startsWith(`${locale}_`), file).toBe(true);
    const picture = pathOfUrl(graph['og:image']) ?? '';
    expect(picture, file).toContain(`.${locale}.`);
    const png = readFileSync(path.join(out, picture));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
    expect(png.length, picture).toBeLessThan(60_000);
    pictures.add(picture);
    expect(pathOfUrl(feeds['application/atom+xml']), file).toBe(`/${locale}/feed.xml`);
    expect(pathOfUrl(feeds['application/feed+json']), file).toBe(`/${locale}/feed.json`);
  }
  expect(pictures.size, 'one a story and language, and one a language').toBe(
    3 * (catalogue.stories.length + 1),
  );
  const own = pages.find(({ file }) => file === `fa/story/${story.slug}.html`);
  expect(own?.graph).toMatchObject({
    'og:type': 'article',
    'og:title': story.texts.fa.headline,
    'article:published_time': story.published,
  });
  expect(own?.data[0]).toMatchObject({
    '@type': 'NewsArticle',
    image: { url: own?.graph['og:image'] },
    mentions: story.terms.map((id) => ({
      '@id': own?.canonical?.replace(/story\/.*/, `glossary/${id}`),
      name: entries.find((entry) => entry.id === id)?.names.fa,
    })),
  });
});

test('pages that stand for others are kept from search engines', () => {
  const hidden = pages.filter(({ file }) => /\/(shell|missing|404)\.html$/.test(file));
  expect(hidden).toHaveLength(9);
  for (const { file, robots } of hidden) expect(robots, file).toBe('noindex');
});

test('no page has a link that leads nowhere or away', () => {
  const feeds = locales.flatMap((locale) => [`/${locale}/feed.xml`, `/${locale}/feed.json`]);
  const known = new Set(['/', ...feeds, ...pages.map(({ file }) => pathOf(file))]);
  for (const { file, links } of pages) {
    expect(links.length, file).toBeGreaterThan(2);
    // A query asks for the same page in another way.
    for (const link of links.map((one) => one.split('?')[0] ?? ''))
      if (link && !link.startsWith('#')) expect(known, `${file} links ${link}`).toContain(link);
  }
});

test('the glossary and its entries say in schema.org what they define, in every language', () => {
  for (const locale of locales) {
    const own = (file: string) => pages.find((page) => page.file === `${locale}/${file}.html`);
    const set = own('glossary');
    expect(set?.data, locale).toHaveLength(1);
    const terms = set?.data.flatMap((data) => (data as { hasDefinedTerm: unknown[] }).hasDefinedTerm);
    expect(set?.data[0], locale).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      '@id': set?.canonical,
      inLanguage: locale,
    });
    for (const { id, names, definition, wikidata } of entries) {
      const page = own(`glossary/${id}`);
      expect(page?.data, id).toEqual([
        expect.objectContaining({
          '@type': 'DefinedTerm',
          '@id': page?.canonical,
          name: names[locale],
          description: definition[locale],
          inDefinedTermSet: set?.canonical,
          ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
        }),
      ]);
      expect(terms).toContainEqual({
        '@type': 'DefinedTerm',
        '@id': page?.canonical,
        name: names[locale],
      });
    }
  }
});
