import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { FindDocument } from '../lib/core/find-build';
import { FindIndex, openIndex } from '../lib/core/find-index';
import { foldedText } from '../lib/core/fold';

/** A search over documents: `find` gives their numbers, the best first. */
export type FindEngine = {
  find: (typed: string, limit: number) => readonly number[];
  /** What it holds in ArrayBuffers, where it knows; else its heap is measured. */
  bytes?: number;
  /** Writes it as it would be stored, and gives what opens that again. */
  stored?: () => () => unknown;
};

/** The engines by name. Each is given the same texts, folded; but for ours, which folds them itself. */
export const findEngines: Record<
  string,
  { folds: boolean; make: (documents: readonly FindDocument[]) => FindEngine }
> = {
  Waraq: {
    folds: true,
    make: (documents) => {
      const index = new FindIndex();
      for (let from = 0; from < documents.length; from += 256) index.add(documents.slice(from, from + 256));
      return {
        find: (typed, limit) => index.find({ typed, limit }).docs,
        bytes: index.bytes,
        stored: () => {
          const { head, put } = index.changes();
          return () => openIndex({ head, segments: put });
        },
      };
    },
  },
  MiniSearch: {
    folds: false,
    make: (documents) => {
      const options = {
        fields: ['headline', 'standfirst', 'body'],
        idField: 'doc',
        tokenize: wordsOf,
        processTerm: (term: string) => term,
        searchOptions: { boost: { headline: 8, standfirst: 3 }, combineWith: 'AND' as const },
      };
      const search = new MiniSearch<{ doc: number }>(options);
      for (const { doc, fields } of documents) search.add({ doc, ...fields });
      return {
        // Its own advice for search as one types: only the last word is a prefix.
        find: (typed, limit) =>
          search
            .search(foldedText(typed), {
              prefix: (_term, index, all) => isOpen(typed) && index === all.length - 1,
            })
            .slice(0, limit)
            .map(({ id }) => id as number),
        stored: () => {
          const text = JSON.stringify(search);
          return () => MiniSearch.loadJSON(text, options);
        },
      };
    },
  },
  FlexSearch: {
    folds: false,
    make: (documents) => {
      // Two, since a prefix index has every beginning of every word in it, and an exact one has none.
      const search = new Index({ tokenize: 'forward', encode: wordsOf });
      for (const { doc, fields } of documents)
        search.add(doc, `${fields.headline} ${fields.standfirst} ${fields.body}`);
      return { find: (typed, limit) => search.search(foldedText(typed), { limit }) as number[] };
    },
  },
  'plain scan': {
    folds: false,
    make: (documents) => {
      const texts = documents.map(
        ({ fields }) => ` ${wordsOf(`${fields.headline} ${fields.standfirst} ${fields.body}`).join(' ')} `,
      );
      return {
        find: (typed, limit) => {
          const words = wordsOf(foldedText(typed)).map((word, index, all) =>
            isOpen(typed) && index === all.length - 1 ? ` ${word}` : ` ${word} `,
          );
          return documents
            .filter((_, index) => words.every((word) => texts[index]?.includes(word)))
            .slice(0, limit)
            .map(({ doc }) => doc);
        },
      };
    },
  },
};

const isOpen = (typed: string) => !typed.endsWith(' ');

/** The words of a folded text. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
}

/** A document as the others are given it. */
export function foldedDocument(document: FindDocument): FindDocument {
  const { headline, standfirst, body } = document.fields;
  return {
    ...document,
    fields: { headline: foldedText(headline), standfirst: foldedText(standfirst), body: foldedText(body) },
  };
}
