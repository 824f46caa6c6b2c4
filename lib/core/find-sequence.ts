import type { Clause, Form } from './find-plan';
import { PositionReader, rangesOf } from './find-postings';
import type { Segment } from './find-segment';
import { type Locale, locales } from './locale';

/** One bit a word of the documents that are looked at; null: any word may be the first. */
type Reached = Uint32Array | null;

/**
 * Which of some documents have the words of a clause one after the other.
 *
 * @param asked places of documents in the segment, ascending
 * @returns those of them that have
 */
export function withSequence(segment: Segment, clause: Clause, asked: readonly number[]): number[] {
  // Each word of each document gets a bit; a document's own begin at `bases`.
  const bases = new Int32Array(segment.docs.length).fill(-1);
  let bits = 0;
  for (const doc of asked) {
    bases[doc] = bits;
    bits += (segment.lengths[doc] as number) + 1;
  }
  const empty = () => new Uint32Array((bits >>> 5) + 1);
  const ends = clause.map(empty);
  const last = ends.at(-1);
  const found = new Uint8Array(segment.docs.length);
  const reader = new PositionReader(segment);

  /** From every word that was reached over one that is a form to the word after it. */
  const step = (from: Reached, form: Form, locale: Locale, to: Uint32Array) => {
    for (const range of rangesOf(segment, locale, form))
      for (let term = range.from; term < range.to; term++) {
        reader.start(term);
        while (reader.next()) {
          const base = bases[reader.doc] as number;
          if (base < 0) continue;
          reader.read();
          for (let index = 0; index < reader.length; index++) {
            const bit = base + (reader.positions[index] as number);
            if (from !== null && ((from[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
            const next = bit + 1;
            to[next >>> 5] = (to[next >>> 5] as number) | (1 << (next & 31));
            if (to === last) found[reader.doc] = 1;
          }
        }
      }
  };

  clause.forEach((word, index) => {
    const from = index === 0 ? null : (ends[index - 1] as Uint32Array);
    const to = ends[index] as Uint32Array;
    for (const locale of locales) {
      const { forms, joined, pairs } = word[locale];
      for (const form of forms) step(from, form, locale, to);
      for (const form of joined) step(from, form, locale, ends[index + 1] ?? to);
      for (const [first, second] of pairs) {
        if (rangesOf(segment, locale, first).length === 0) continue;
        const between = empty();
        step(from, first, locale, between);
        step(between, second, locale, to);
      }
    }
  });

  return asked.filter((doc) => found[doc] === 1);
}
