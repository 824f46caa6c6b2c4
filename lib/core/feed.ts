import { sha256Hex } from './hash';
import { directions, type Locale, locales } from './locale';
import { pathTo } from './paths';
import { type Span, spanText, type WholeStory } from './story';
import { escaped } from './xml';

/** The formats of a feed, with the types under which readers look for them. */
export const feedTypes = { xml: 'application/atom+xml', json: 'application/feed+json' } as const;
export type FeedFormat = keyof typeof feedTypes;

/** How many stories a feed holds, the newest. */
const feedLength = 30;

export function feedPath(locale: Locale, format: FeedFormat): string {
  return `/${locale}/feed.${format}`;
}

/** What a feed says, whatever its format. Addresses are whole, texts plain but for `html`. */
export type Feed = {
  locale: Locale;
  /** Stays when the newspaper moves to another address (RFC 4287, section 4.2.6). */
  id: string;
  title: string;
  subtitle: string;
  icon: string;
  page: string;
  own: Record<FeedFormat, string>;
  updated: string;
  items: FeedItem[];
};
export type FeedItem = {
  id: string;
  title: string;
  summary: string;
  /** The whole story: a feed reader keeps it for when there is no connection. */
  html: string;
  page: string;
  /** The story in the other languages. */
  twins: { locale: Locale; page: string }[];
  picture: string;
  published: string;
  updated: string;
  tags: { id: string; name: string; page: string }[];
};

/** What feeds take from elsewhere. */
export type FeedWords = {
  brand: string;
  description: string;
  /** "Corrected on …", of a day as `YYYY-MM-DD`. */
  correctedOn: (day: string) => string;
  /** The whole address of a path. */
  absolute: (path: string) => string;
  /** An entry's name in the feed's language. */
  nameOf: (term: string) => string;
  /** The path of a story's picture. */
  pictureOf: (story: WholeStory) => Promise<string>;
};

/** The feed of a language, of stories newest first. */
export async function feedOf(
  stories: readonly WholeStory[],
  locale: Locale,
  words: FeedWords,
): Promise<Feed> {
  const { absolute } = words;
  const newest = stories.slice(0, feedLength);
  const items = await Promise.all(newest.map((story) => itemOf(story, locale, words)));
  return {
    locale,
    id: await nameBased(`feed ${locale}`),
    title: words.brand,
    subtitle: words.description,
    icon: absolute('/icons/icon-192.png'),
    page: absolute(pathTo({ name: 'front', locale })),
    own: { xml: absolute(feedPath(locale, 'xml')), json: absolute(feedPath(locale, 'json')) },
    updated:
      items
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? moment('1970-01-01'),
    items,
  };
}

async function itemOf(story: WholeStory, locale: Locale, words: FeedWords): Promise<FeedItem> {
  const { slug, published, corrections = [], terms } = story;
  const { headline, standfirst } = story.texts[locale];
  const pageIn = (one: Locale) => words.absolute(pathTo({ name: 'story', locale: one, slug }));
  return {
    id: await nameBased(`story ${slug} ${locale}`),
    title: headline,
    summary: standfirst,
    html: htmlOf(story, locale, words),
    page: pageIn(locale),
    twins: locales.filter((one) => one !== locale).map((one) => ({ locale: one, page: pageIn(one) })),
    picture: words.absolute(await words.pictureOf(story)),
    published: moment(published),
    updated: moment(corrections.at(-1)?.date ?? published),
    tags: terms.map((id) => ({
      id,
      name: words.nameOf(id),
      page: words.absolute(pathTo({ name: 'term', locale, id })),
    })),
  };
}

/** A story as HTML that says its own language and direction: readers of feeds know neither. */
function htmlOf(story: WholeStory, locale: Locale, { absolute, correctedOn }: FeedWords): string {
  const { standfirst, body, sourceLine } = story.texts[locale];
  const spans = (some: readonly Span[]) =>
    some
      .map((span) => {
        const text = escaped(spanText(span));
        if (typeof span === 'string') return text;
        return `<a href="${escaped(absolute(pathTo({ name: 'term', locale, id: span.term })))}">${text}</a>`;
      })
      .join('');
  const paragraphs = [
    `<strong>${escaped(standfirst)}</strong>`,
    ...body.map((block) => spans(block.spans)),
    `<em>${escaped(sourceLine)}</em>`,
    ...(story.corrections ?? []).map(
      ({ date, texts }) => `<strong>${escaped(correctedOn(date))}</strong> ${escaped(texts[locale])}`,
    ),
  ];
  const written = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<div lang="${locale}" dir="${directions[locale]}">${written}</div>`;
}

/** A day as the moment at which it begins (RFC 3339). */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A UUID made of a name: version 8, with the bits of a SHA-256 (RFC 9562, section 5.8 and appendix B.2). */
async function nameBased(name: string): Promise<string> {
  const hash = await sha256Hex(new TextEncoder().encode(`waraq ${name}`));
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
