import type { Entry } from './glossary';
import { fallbackLocale, type Locale, locales } from './locale';
import { type Place, pathTo } from './paths';
import { pictureSize } from './picture';
import type { WholeStory } from './story';

/** The page's language, and the whole address of a path of ours. */
type Page = { locale: Locale; absolute: (path: string) => string };

/** What a story's page knows beside the story. */
type StoryFacts = Page & {
  brand: string;
  /** The path of the story's picture. */
  picture: string;
  /** An entry's name in the page's language. */
  nameOf: (term: string) => string;
};

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** An entry as schema.org's `DefinedTerm`: names and spellings of all languages, the definition in the page's. */
export function definedTerm(entry: Entry, { absolute, locale }: Page) {
  return {
    '@context': 'https://schema.org',
    ...termOf(entry.id, entry.names[locale], { absolute, locale }),
    termCode: entry.id,
    alternateName: locales.flatMap((one) => [
      ...(one === locale ? [] : [entry.names[one]]),
      ...entry.aliases[one],
    ]),
    description: entry.definition[locale],
    inLanguage: locale,
    inDefinedTermSet: absolute(pathTo({ name: 'glossary', locale })),
    ...(entry.wikidata ? { sameAs: `https://www.wikidata.org/entity/${entry.wikidata}` } : {}),
  };
}

/** A term by address and name, for others that name it: its own page tells the rest. */
function termOf(id: string, name: string, { absolute, locale }: Page) {
  return { '@type': 'DefinedTerm', '@id': absolute(pathTo({ name: 'term', locale, id })), name };
}

/**
 * A story as schema.org's `NewsArticle`, in the page's language. A corrected one has the day of its last
 * correction as `dateModified`, and every correction as a `CorrectionComment`, oldest first. The newsroom
 * writes all languages; where one has to be the original, it is the language that others fall back to.
 */
export function newsArticle(story: WholeStory, facts: StoryFacts) {
  const { absolute, locale, brand, picture, nameOf } = facts;
  const { headline, standfirst, dateline, sourceLine } = story.texts[locale];
  const corrections = story.corrections ?? [];
  const at = (place: Place) => absolute(pathTo(place));
  const page = (one: Locale) => at({ name: 'story', locale: one, slug: story.slug });
  const other = (one: Locale) => ({ '@type': 'NewsArticle', '@id': page(one), inLanguage: one });
  const newspaper = { '@type': 'Organization', name: brand, url: at({ name: 'front', locale }) };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page(locale),
    mainEntityOfPage: page(locale),
    headline,
    description: standfirst,
    dateline,
    creditText: sourceLine,
    inLanguage: locale,
    datePublished: story.published,
    dateModified: corrections.at(-1)?.date ?? story.published,
    image: { '@type': 'ImageObject', url: absolute(picture), ...pictureSize },
    author: newspaper,
    publisher: {
      ...newspaper,
      logo: { '@type': 'ImageObject', url: absolute('/icons/icon-512.png'), width: 512, height: 512 },
    },
    license: licence,
    isAccessibleForFree: true,
    citation: story.sources.map(({ title }) => title[locale]),
    mentions: story.terms.map((id) => termOf(id, nameOf(id), facts)),
    ...(locale === fallbackLocale
      ? { workTranslation: locales.filter((one) => one !== locale).map(other) }
      : { translationOfWork: other(fallbackLocale) }),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ date, texts }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            text: texts[locale],
            inLanguage: locale,
          })),
        }
      : {}),
  };
}

/** The whole glossary as schema.org's `DefinedTermSet`; terms by address, each page tells its own. */
export function definedTermSet(entries: readonly Entry[], name: string, { absolute, locale }: Page) {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': absolute(pathTo({ name: 'glossary', locale })),
    name,
    inLanguage: locale,
    hasDefinedTerm: entries.map((entry) => termOf(entry.id, entry.names[locale], { absolute, locale })),
  };
}
