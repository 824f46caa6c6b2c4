import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { feedOf } from './feed';
import { atomFile, jsonFile } from './feed-files';
import type { WholeStory } from './story';

const text = (headline: string) => ({
  headline,
  standfirst: 'S & S',
  dateline: 'D',
  sourceLine: 'AP',
  body: [{ type: 'paragraph' as const, spans: ['The ', { term: 'iraq', text: '<Iraq>' }, ' & others'] }],
});
const story: WholeStory = {
  slug: 'a-story',
  published: '2014-01-06',
  sources: [],
  terms: ['iraq'],
  texts: { en: text('One & “two”'), ar: text('عنوان\u0000'), fa: text('تیتر می‌شود') },
};
const later: WholeStory = {
  ...story,
  slug: 'later',
  published: '2014-01-09',
  corrections: [
    { date: '2014-01-10', texts: { en: 'One', ar: 'واحد', fa: 'یک' } },
    { date: '2014-02-01', texts: { en: 'Two', ar: 'اثنان', fa: 'دو' } },
  ],
};
const words = {
  brand: 'ورق',
  description: 'Kept & read',
  correctedOn: (day: string) => `Corrected on ${day}`,
  absolute: (path: string) => `https://news.example${path}`,
  nameOf: (term: string) => `name of ${term}`,
  pictureOf: async ({ slug }: WholeStory) => `/pictures/${slug}.png`,
};

/** Elements below one, by name, in order. */
const below = (element: XmlElement, name: string) =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textOf = (element: XmlElement, name: string) => below(element, name)[0]?.text;

async function atom(locale: 'en' | 'ar' | 'fa', site = words.absolute) {
  const feed = await feedOf([later, story], locale, { ...words, absolute: site });
  const { root } = parseXml(atomFile(feed));
  if (!root) throw new Error('no feed');
  return root;
}

describe('the Atom feed', () => {
  it('has everything that RFC 4287 asks of a feed, and says its language', async () => {
    const feed = await atom('fa');
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fa' });
    for (const name of ['id', 'title', 'updated', 'author']) expect(below(feed, name), name).toHaveLength(1);
    expect(textOf(feed, 'updated')).toBe('2014-02-01T00:00:00Z');
    expect(below(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://news.example/fa/feed.xml'],
      ['alternate', 'https://news.example/fa'],
      ['license', 'https://creativecommons.org/licenses/by/4.0/'],
    ]);
  });

  it('has everything that it asks of an entry; a corrected story was updated when it was corrected last', async () => {
    const [first, second] = below(await atom('en'), 'entry');
    if (!first || !second) throw new Error('an entry is missing');
    expect(textOf(first, 'published')).toBe('2014-01-09T00:00:00Z');
    expect(textOf(first, 'updated')).toBe('2014-02-01T00:00:00Z');
    expect(textOf(second, 'updated')).toBe('2014-01-06T00:00:00Z');
    expect(textOf(second, 'title')).toBe('One & “two”');
    expect(textOf(second, 'summary')).toBe('S & S');
    const links = below(second, 'link').map(({ attributes }) => attributes);
    expect(links.map(({ rel, hreflang }) => `${rel} ${hreflang}`)).toEqual([
      'alternate en',
      'alternate ar',
      'alternate fa',
    ]);
    expect(below(second, 'category')[0]?.attributes).toEqual({
      term: 'iraq',
      label: 'name of iraq',
      scheme: 'https://news.example/en/glossary',
    });
  });

  it('holds the whole text as HTML that says its own language and direction, with nothing of it as markup', async () => {
    const [first, second] = below(await atom('ar'), 'entry');
    const [content] = second ? below(second, 'content') : [];
    expect(content?.attributes.type).toBe('html');
    expect(content?.text).toBe(
      '<div lang="ar" dir="rtl"><p><strong>S &amp; S</strong></p><p>The <a href="https://news.example/ar/glossary/iraq">&lt;Iraq&gt;</a> &amp; others</p><p><em>AP</em></p></div>',
    );
    expect(first && textOf(first, 'content')).toContain('<strong>Corrected on 2014-02-01</strong> اثنان</p>');
  });

  it('keeps half-spaces and drops what XML cannot write', async () => {
    const title = async (locale: 'ar' | 'fa') => {
      const [, entry] = below(await atom(locale), 'entry');
      return entry && textOf(entry, 'title');
    };
    expect(await title('fa')).toBe('تیتر می‌شود');
    expect(await title('ar')).toBe('عنوان');
  });

  it('has ids that differ by story and language, and stay when the newspaper moves', async () => {
    const ids = async (locale: 'en' | 'fa', site?: (path: string) => string) => {
      const feed = await atom(locale, site);
      return [feed, ...below(feed, 'entry')].map((element) => textOf(element, 'id'));
    };
    const here = await ids('en');
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of here) expect(id).toMatch(uuid);
    expect(new Set([...here, ...(await ids('fa'))]).size).toBe(6);
    expect(await ids('en', (path) => `https://elsewhere.example/x${path}`)).toEqual(here);
  });
});

it('says the same as JSON Feed 1.1', async () => {
  const feed = JSON.parse(jsonFile(await feedOf([later, story], 'fa', words)));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'ورق',
    home_page_url: 'https://news.example/fa',
    feed_url: 'https://news.example/fa/feed.json',
    language: 'fa',
  });
  expect(feed.items).toHaveLength(2);
  expect(feed.items[1]).toMatchObject({
    url: 'https://news.example/fa/story/a-story',
    title: 'تیتر می‌شود',
    image: 'https://news.example/pictures/a-story.png',
    date_published: '2014-01-06T00:00:00Z',
    tags: ['name of iraq'],
    language: 'fa',
  });
  const [, entry] = below(await atom('fa'), 'entry');
  expect(feed.items[1].id).toBe(entry && textOf(entry, 'id'));
  expect(feed.items[1].content_html).toBe(entry && textOf(entry, 'content'));
});

it('holds no more than the newest thirty', async () => {
  const many = Array.from({ length: 31 }, (_, index) => ({ ...story, slug: `s-${index}` }));
  const { items } = await feedOf(many, 'en', words);
  expect(items).toHaveLength(30);
  expect(items.at(-1)?.page).toContain('/s-29');
});
