import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from './find-build';
import { isNear, nearRanges } from './find-near';
import { termsOf } from './find-segment';

/** The edit distance with exchanged neighbours, as its definition has it. */
function distance(a: string, b: string): number {
  const [first, second] = [a.at(-1), b.at(-1)];
  if (first === undefined || second === undefined) return a.length + b.length;
  const [less, fewer] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    distance(less, b) + 1,
    distance(a, fewer) + 1,
    distance(less, fewer) + (first === second ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && first === fewer.at(-1) && second === less.at(-1))
    ways.push(distance(less.slice(0, -1), fewer.slice(0, -1)) + 1);
  return Math.min(...ways);
}

describe('words but for some errors', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  it('are those within that edit distance, in the dictionary as one by one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
        word,
        fc.constantFrom(1, 2),
        fc.boolean(),
        (words, text, errors, prefix) => {
          const form = { text, prefix, errors, weight: 1 };
          const expected = words.filter((one) =>
            prefix
              ? Array.from({ length: one.length + 1 }, (_, end) => one.slice(0, end)).some(
                  (begun) => distance(begun, text) <= errors,
                )
              : distance(one, text) <= errors,
          );
          expect(words.filter((one) => isNear(one, form))).toEqual(expected);
          const segment = buildSegment([
            { doc: 1, locale: 'en', day: 0, fields: { headline: words.join(' '), standfirst: '', body: '' } },
          ]);
          const { termStarts, units } = segment;
          const found = nearRanges(segment, termsOf(segment, 'en'), form).flatMap(([from, to]) =>
            Array.from({ length: to - from }, (_, at) =>
              String.fromCharCode(...units.subarray(termStarts[from + at], termStarts[from + at + 1])),
            ),
          );
          expect(found).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 1000 },
    );
  });
});
