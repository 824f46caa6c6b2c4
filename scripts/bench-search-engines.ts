import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { foldedText } from '../lib/core/fold';
import { locales } from '../lib/core/locale';
import { makeSearch } from '../lib/core/search';
import type { Searched } from '../lib/core/search-index';

/** A search made from the entries; `find` gives ids, the best first. */
export type Engine = {
  name: string;
  make: (entries: readonly Searched[]) => (typed: string, limit: number) => string[];
};

/** The half-space and the apostrophe as a space, since these have no notion of a soft boundary. */
function folded(text: string): string {
  return foldedText(text).replace(/[\u200c']/g, ' ');
}

function textsOf(entry: Searched): { id: string; names: string[]; aliases: string[]; definition: string[] } {
  return {
    id: entry.id,
    names: locales.map((locale) => folded(entry.names[locale])),
    aliases: locales.flatMap((locale) => entry.aliases[locale].map(folded)),
    definition: locales.map((locale) => folded(entry.definition[locale])),
  };
}

/**
 * Ours and three others, each set up for the job as its own documentation advises: names before
 * aliases before definitions, prefixes and some fuzziness, letters of every script. All are given the
 * same entries and the same fold.
 */
export const engines: readonly Engine[] = [
  {
    name: 'Waraq',
    make: (entries) => {
      const search = makeSearch(entries);
      return (typed, limit) => search.find(typed, limit).map((hit) => hit.id);
    },
  },
  {
    name: 'MiniSearch',
    make: (entries) => {
      const search = new MiniSearch<ReturnType<typeof textsOf>>({
        fields: ['names', 'aliases', 'definition'],
        extractField: (document, field) => {
          const value = document[field as keyof typeof document];
          return typeof value === 'string' ? value : value.join(' ');
        },
        searchOptions: {
          boost: { names: 4, aliases: 3 },
          prefix: true,
          fuzzy: (term) => (term.length >= 7 ? 2 : term.length >= 3 ? 1 : false),
        },
      });
      search.addAll(entries.map(textsOf));
      return (typed, limit) =>
        search
          .search(folded(typed))
          .slice(0, limit)
          .map((found) => found.id);
    },
  },
  {
    name: 'Fuse.js (names and aliases only)',
    make: (entries) => {
      const search = new Fuse(entries.map(textsOf), {
        keys: [
          { name: 'names', weight: 4 },
          { name: 'aliases', weight: 3 },
        ],
        threshold: 0.4,
        ignoreLocation: true,
      });
      return (typed, limit) => search.search(folded(typed), { limit }).map(({ item }) => item.id);
    },
  },
  {
    name: 'uFuzzy',
    make: (entries) => {
      const owners: string[] = [];
      const haystack: string[] = [];
      for (const texts of entries.map(textsOf))
        for (const text of [...texts.names, ...texts.aliases, ...texts.definition]) {
          owners.push(texts.id);
          haystack.push(text);
        }
      // The set-up for every script, and for one typing error, of its README.
      const search = new uFuzzy({
        unicode: true,
        interSplit: "[^\\p{L}\\d']+",
        intraSplit: '\\p{Ll}\\p{Lu}',
        intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
        intraChars: "[\\p{L}\\d']",
        intraContr: "'\\p{L}{1,2}\\b",
        intraMode: 1,
      });
      return (typed, limit) => {
        const [indexes, info, order] = search.search(haystack, folded(typed), 1, 10_000);
        const ranked = info && order ? order.map((at) => info.idx[at] ?? 0) : (indexes ?? []);
        return [...new Set(ranked.slice(0, limit * 8).map((at) => owners[at] ?? ''))].slice(0, limit);
      };
    },
  },
];
