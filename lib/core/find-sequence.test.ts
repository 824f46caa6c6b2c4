import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FindDocument } from './find-build';
import { FindIndex } from './find-index';
import { has } from './find-plain-scan';

/** So few words that most sequences of them are in some story; either end of one may be the more frequent word. */
const word = fc.constantFrom('کاخ', 'سفید', 'کاخسفید', 'در', 'در', 'در', 'کا');
const text = (longest: number) => fc.array(word, { maxLength: longest }).map((words) => words.join(' '));
const document = fc.record({ headline: text(3), standfirst: text(2), body: text(9) });
const typed = fc.record({
  words: fc.array(word, { minLength: 2, maxLength: 4 }),
  kind: fc.constantFrom('quoted' as const, 'half-spaced' as const),
});

it('finds words in their order alone, from whichever end they are read', () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.array(typed, { minLength: 1, maxLength: 5 }),
      (texts, queries) => {
        const documents = texts.map((fields, doc): FindDocument => ({ doc, locale: 'fa', day: 0, fields }));
        const index = new FindIndex();
        index.add(documents);
        for (const query of queries) {
          const { words, kind } = query;
          const asked = kind === 'quoted' ? `«${words.join(' ')}»` : `${words.join('\u200c')} `;
          const found = index.find({ typed: asked, limit: documents.length });
          const expected = documents.filter((one) => has(one, [query], false)).map(({ doc }) => doc);
          expect(found.tolerant ? [] : found.docs.toSorted((a, b) => a - b), asked).toEqual(expected);
        }
      },
    ),
    { numRuns: 500 },
  );
});
