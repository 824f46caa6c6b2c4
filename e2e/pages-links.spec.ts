import { expect, test } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { catalogue, entries, story } from './facts';
import { type ExportedPage, exportedPages } from './pages-files';

/** Pages that stand for others, and are no pages of their own to a search engine. */
const standIns = /^(index|404)\.html$|\/(shell|missing)\.html$/;

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
  const indexed = pages.filter(({ file }) => !standIns.test(file));
  expect(indexed).toHaveLength(3 * (6 + catalogue.stories.length + entries.length));
  for (const { file, canonical, alternates, robots } of indexed) {
    const own = pathOf(file);
    const twin = (locale: string) => own.replace(/^\/[a-z]+/, `/${locale}`);
    expect(pathOfUrl(canonical), file).toBe(own);
    expect(robots, file).toBeNull();
    expect(Object.keys(alternates).sort(), file).toEqual(['ar', 'en', 'fa', 'x-default']);
    for (const locale of locales) expect(pathOfUrl(alternates[locale]), file).toBe(twin(locale));
    expect(pathOfUrl(alternates['x-default']), file).toBe(twin('en'));
  }
});

test('pages that stand for others are kept from search engines', () => {
  const hidden = pages.filter(({ file }) => /\/(shell|missing)\.html$/.test(file));
  expect(hidden).toHaveLength(6);
  for (const { file, robots } of hidden) expect(robots, file).toBe('noindex');
});

test('no page has a link that leads nowhere or away', () => {
  const known = new Set(['/', ...pages.map(({ file }) => pathOf(file))]);
  for (const { file, links } of pages) {
    expect(links.length, file).toBeGreaterThan(2);
    for (const link of links)
      if (!link.startsWith('#')) expect(known, `${file} links ${link}`).toContain(link);
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
