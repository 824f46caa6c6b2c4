import type { Entry } from './glossary';
import { type Locale, locales } from './locale';
import { pathTo } from './paths';
import type { WholeStory } from './story';

type Site = { site: string; locale: Locale };

/**
 * An entry as schema.org's `DefinedTerm`: names and spellings of all languages, the definition in the
 * page's. @param site the deployment's public address, without a slash at the end
 */
export function definedTerm(entry: Entry, { site, locale }: Site) {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': site + pathTo({ name: 'term', locale, id: entry.id }),
    termCode: entry.id,
    name: entry.names[locale],
    alternateName: locales.flatMap((one) => [
      ...(one === locale ? [] : [entry.names[one]]),
      ...entry.aliases[one],
    ]),
    description: entry.definition[locale],
    inLanguage: locale,
    inDefinedTermSet: site + pathTo({ name: 'glossary', locale }),
    ...(entry.wikidata ? { sameAs: `https://www.wikidata.org/entity/${entry.wikidata}` } : {}),
  };
}

/**
 * A story as schema.org's `NewsArticle`, in the page's language. A corrected one has the day of its last
 * correction as `dateModified`, and every correction as a `CorrectionComment`, oldest first.
 */
export function newsArticle(story: WholeStory, { site, locale }: Site) {
  const { headline, standfirst } = story.texts[locale];
  const corrections = story.corrections ?? [];
  const last = corrections.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': site + pathTo({ name: 'story', locale, slug: story.slug }),
    headline,
    description: standfirst,
    inLanguage: locale,
    datePublished: story.published,
    ...(last
      ? {
          dateModified: last.date,
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
export function definedTermSet(entries: readonly Entry[], name: string, { site, locale }: Site) {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': site + pathTo({ name: 'glossary', locale }),
    name,
    inLanguage: locale,
    hasDefinedTerm: entries.map((entry) => ({
      '@type': 'DefinedTerm',
      '@id': site + pathTo({ name: 'term', locale, id: entry.id }),
      name: entry.names[locale],
    })),
  };
}
