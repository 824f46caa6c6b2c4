import type { Entry } from './glossary';
import { type Locale, locales } from './locale';
import { pathTo } from './paths';

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
