import { type Feed, type FeedItem, feedTypes } from './feed';
import { element, escaped, xmlDeclaration } from './xml';

/** The feed as Atom (RFC 4287). */
export function atomFile(feed: Feed): string {
  const { locale, id, title, subtitle, icon, page, own, updated, items } = feed;
  const content = [
    element('id', {}, escaped(id)),
    element('title', {}, escaped(title)),
    element('subtitle', {}, escaped(subtitle)),
    element('updated', {}, updated),
    element('link', { rel: 'self', type: feedTypes.xml, href: own.xml }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
    element('link', { rel: 'license', href: licence }),
    element('icon', {}, escaped(icon)),
    element('author', {}, element('name', {}, escaped(title)) + element('uri', {}, escaped(page))),
    ...items.map((item) => atomEntry(item, feed)),
  ];
  const space = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale };
  return `${xmlDeclaration}${element('feed', space, `\n${content.join('\n')}\n`)}\n`;
}

/** The licence of stories and definitions, as the page about the newspaper says. */
const licence = 'https://creativecommons.org/licenses/by/4.0/';

function atomEntry(item: FeedItem, { locale }: Feed): string {
  const page = (hreflang: string, href: string) =>
    element('link', { rel: 'alternate', type: 'text/html', hreflang, href });
  const content = [
    element('id', {}, escaped(item.id)),
    element('title', {}, escaped(item.title)),
    page(locale, item.page),
    ...item.twins.map((twin) => page(twin.locale, twin.page)),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    element('summary', {}, escaped(item.summary)),
    ...item.tags.map(({ id, name, page: scheme }) =>
      element('category', { term: id, label: name, scheme: scheme.slice(0, scheme.lastIndexOf('/')) }),
    ),
    element('content', { type: 'html' }, escaped(item.html)),
  ];
  return element('entry', {}, `\n${content.join('\n')}\n`);
}

/** The feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFile(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.own.json,
    description: feed.subtitle,
    icon: feed.icon,
    authors: [{ name: feed.title, url: feed.page }],
    language: feed.locale,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.page,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.picture,
      date_published: item.published,
      date_modified: item.updated,
      tags: item.tags.map(({ name }) => name),
      language: feed.locale,
    })),
  });
}
