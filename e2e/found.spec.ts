import { expect } from '@playwright/test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { locales } from '@/lib/core/locale';
import { catalogue, entries, out, precacheOf, story } from './facts';
import { test } from './reader';

const below = (element: XmlElement | null, name: string) =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
const pathOf = (url: string | undefined) => new URL(url ?? '').pathname;

/** Asks the server, and expects the file to be there under its own type. */
async function get(url: string, type: string): Promise<Response> {
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
  expect(answer.headers.get('content-type'), url).toBe(`${type}; charset=utf-8`);
  return answer;
}

test('has a feed of its stories in every language, and a map of every page', async ({ server }) => {
  for (const locale of locales) {
    const { root } = parseXml(
      await (await get(`${server.url}/${locale}/feed.xml`, 'application/atom+xml')).text(),
    );
    expect(root?.attributes['xml:lang']).toBe(locale);
    const [entry, ...more] = below(root, 'entry');
    expect(more).toHaveLength(catalogue.stories.length - 1);
    const [page] = below(entry ?? null, 'link');
    expect(pathOf(page?.attributes.href)).toBe(`/${locale}/story/${story.slug}`);
    const last = story.texts[locale].body.at(-1)?.spans.at(-1);
    expect(below(entry ?? null, 'content')[0]?.text).toContain(typeof last === 'string' ? last : last?.text);

    const json = await (await get(`${server.url}/${locale}/feed.json`, 'application/feed+json')).json();
    expect(json.items[0]).toMatchObject({ title: story.texts[locale].headline, language: locale });
    const picture = await fetch(server.url + pathOf(json.items[0].image));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cross-origin-resource-policy'), 'others may show it').toBe('cross-origin');
  }

  const robots = await (await get(`${server.url}/robots.txt`, 'text/plain')).text();
  const [, map] = /^Sitemap: (\S+)$/m.exec(robots) ?? [];
  expect(pathOf(map)).toBe('/sitemap.xml');
  const { root } = parseXml(await (await get(`${server.url}/sitemap.xml`, 'application/xml')).text());
  const mapped = below(root, 'url').map((url) => pathOf(below(url, 'loc')[0]?.text));
  const places = ['', '/glossary', '/about', ...entries.map(({ id }) => `/glossary/${id}`)];
  const stories = catalogue.stories.map(({ slug }) => `/story/${slug}`);
  const wanted = [...places, ...stories].flatMap((place) => locales.map((locale) => `/${locale}${place}`));
  expect(mapped.sort()).toEqual(wanted.sort());
});

test('keeps pictures for others and feeds out of what is stored on the phone', () => {
  const stored = precacheOf(out);
  expect(stored.length).toBeGreaterThan(20);
  expect(stored.filter((url) => /pictures|screenshots|feed\.|sitemap|robots/.test(url))).toEqual([]);
});
