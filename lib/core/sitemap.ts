import { fallbackLocale, locales } from './locale';
import { pathIn } from './paths';
import { element, escaped, xmlDeclaration } from './xml';

/** A page in all languages: its path in any of them, and the day on which its text last changed, if known. */
export type MappedPage = { path: string; changed?: string };
/** A file of the site map: its path on the site and its text. */
export type MapFile = { path: string; text: string };

/** Addresses in one file at the most (sitemaps.org, which also asks for 50 MB at the most: this is 30). */
const longest = 50_000;

const space = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The site map, in several files under an index where one cannot hold it. @param absolute the whole address of a path */
export function sitemapFiles(
  pages: readonly MappedPage[],
  absolute: (path: string) => string,
  most = longest,
): MapFile[] {
  const written = pages.flatMap((page) => entriesOf(page, absolute));
  const parts: string[][] = [];
  for (let from = 0; from < written.length; from += most) parts.push(written.slice(from, from + most));
  const file = (entries: readonly string[]) =>
    `${xmlDeclaration}${element('urlset', { ...space, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, `\n${entries.join('\n')}\n`)}\n`;
  const [only = [], ...more] = parts;
  if (more.length === 0) return [{ path: '/sitemap.xml', text: file(only) }];
  const files = parts.map((part, index) => ({ path: `/sitemap-${index + 1}.xml`, text: file(part) }));
  const listed = files.map(({ path }) => element('sitemap', {}, element('loc', {}, escaped(absolute(path)))));
  const index = `${xmlDeclaration}${element('sitemapindex', space, `\n${listed.join('\n')}\n`)}\n`;
  return [{ path: '/sitemap.xml', text: index }, ...files];
}

/** The page in every language, each naming all: search engines believe only what both sides say. */
function entriesOf({ path, changed }: MappedPage, absolute: (path: string) => string): string[] {
  const twin = (hreflang: string, href: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href });
  const twins = [
    ...locales.map((locale) => twin(locale, absolute(pathIn(locale, path)))),
    twin('x-default', absolute(pathIn(fallbackLocale, path))),
  ].join('');
  return locales.map((locale) =>
    element(
      'url',
      {},
      element('loc', {}, escaped(absolute(pathIn(locale, path)))) +
        (changed ? element('lastmod', {}, changed) : '') +
        twins,
    ),
  );
}

/** Everything may be read; where the map is. */
export function robotsFile(absolute: (path: string) => string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`;
}
