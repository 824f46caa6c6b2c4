import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { robotsFile, sitemapFiles } from './sitemap';

const absolute = (path: string) => `https://news.example/base${path}`;
const below = (element: XmlElement | null) =>
  (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement);
const rootOf = (text: string | undefined) => parseXml(text ?? '').root;

describe('the site map', () => {
  it('names each page in every language, with all its twins beside it and the day it changed', () => {
    const [file, ...more] = sitemapFiles(
      [{ path: '/en/story/a', changed: '2014-01-06' }, { path: '/en/about' }],
      absolute,
    );
    expect(more).toEqual([]);
    expect(file?.path).toBe('/sitemap.xml');
    const root = rootOf(file?.text);
    expect(root?.name).toBe('urlset');
    expect(root?.attributes['xmlns:xhtml']).toBe('http://www.w3.org/1999/xhtml');
    const urls = below(root).map((url) => below(url));
    expect(urls.map(([loc]) => loc?.text)).toEqual(
      ['/en/story/a', '/ar/story/a', '/fa/story/a', '/en/about', '/ar/about', '/fa/about'].map(absolute),
    );
    expect(
      urls[1]
        ?.slice(1)
        .map(({ name, text, attributes }) => [name, text, attributes.hreflang, attributes.href]),
    ).toEqual([
      ['lastmod', '2014-01-06', undefined, undefined],
      ['xhtml:link', '', 'en', absolute('/en/story/a')],
      ['xhtml:link', '', 'ar', absolute('/ar/story/a')],
      ['xhtml:link', '', 'fa', absolute('/fa/story/a')],
      ['xhtml:link', '', 'x-default', absolute('/en/story/a')],
    ]);
    expect(urls[3]?.some(({ name }) => name === 'lastmod')).toBe(false);
  });

  it('is cut into files under an index where one cannot hold it', () => {
    const pages = ['/en', '/en/a', '/en/b'].map((path) => ({ path }));
    const [index, ...parts] = sitemapFiles(pages, absolute, 4);
    expect(parts.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
    const root = rootOf(index?.text);
    expect(root?.name).toBe('sitemapindex');
    expect(below(root).map((one) => one.text)).toEqual(parts.map(({ path }) => absolute(path)));
    expect(parts.map(({ text }) => below(rootOf(text)).length)).toEqual([4, 4, 1]);
  });
});

it('tells robots where the map is, and keeps nothing from them', () => {
  expect(robotsFile(absolute)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://news.example/base/sitemap.xml\n',
  );
});
