import type { Clause, Form } from './find-plan';
import { PositionReader } from './find-positions';
import { rangesOf } from './find-postings';
import type { Segment } from './find-segment';
import { type Locale, locales } from './locale';

/** A bit for the place before each word of the documents that are looked at, and after the last; null: all of them. */
type Marks = Uint32Array | null;

/**
 * Which of some documents have the words of a clause one after the other. The end of the clause that takes
 * longer to read comes last, since of a document that is found nothing more is read.
 *
 * @param asked places of documents in the segment, ascending
 * @returns those of them that have
 */
export function withSequence(segment: Segment, clause: Clause, asked: Uint32Array): Uint32Array {
  // A document's own bits begin at `bases`.
  const bases = new Int32Array(segment.docs.length).fill(-1);
  let bits = 0;
  for (const doc of asked) {
    bases[doc] = bits;
    bits += (segment.lengths[doc] as number) + 1;
  }
  const empty = () => new Uint32Array((bits >>> 5) + 1);
  const forward = bytesOf(segment, clause[0]) <= bytesOf(segment, clause.at(-1));
  // Between word and word of the clause: what was reached there, from the end at which the reading begins.
  const between = Array.from({ length: clause.length + 1 }, (_, number) =>
    number === (forward ? 0 : clause.length) ? null : empty(),
  );
  const goal = between.at(forward ? -1 : 0);
  const found = new Uint8Array(segment.docs.length);
  const reader = new PositionReader(segment);

  /** Over every word that is a form, from one side of it to the other. @returns whether there is any */
  const step = (form: Form, locale: Locale, left: Marks = null, right: Marks = null): boolean => {
    const [from, to] = forward ? [left, right] : [right, left];
    const [near, far] = forward ? [0, 1] : [1, 0];
    let reached = false;
    for (const range of rangesOf(segment, locale, form))
      for (let term = range.from; term < range.to; term++) {
        reader.start(term);
        while (reader.next()) {
          const base = bases[reader.doc] as number;
          if (base < 0 || (to === goal && found[reader.doc] === 1)) continue;
          for (let position = reader.position(); position >= 0; position = reader.position()) {
            const bit = base + position + near;
            if (from !== null && ((from[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
            reached = true;
            if (to === goal) {
              found[reader.doc] = 1;
              break;
            }
            const next = base + position + far;
            (to as Uint32Array)[next >>> 5] =
              ((to as Uint32Array)[next >>> 5] as number) | (1 << (next & 31));
          }
        }
      }
    return reached;
  };

  for (let count = 0; count < clause.length; count++) {
    const index = forward ? count : clause.length - 1 - count;
    const [left, right, beyond] = between.slice(index, index + 3);
    for (const locale of locales) {
      const { forms = [], joined = [], pairs = [] } = clause[index]?.[locale] ?? {};
      for (const form of forms) step(form, locale, left, right);
      for (const form of joined) step(form, locale, left, beyond);
      for (const [first, second] of pairs) {
        if ([first, second].some((form) => rangesOf(segment, locale, form).length === 0)) continue;
        const middle = empty();
        if (forward) step(first, locale, left, middle) && step(second, locale, middle, right);
        else step(second, locale, middle, right) && step(first, locale, left, middle);
      }
    }
  }

  return asked.filter((doc) => found[doc] === 1);
}

/** How many bytes the postings of a word take, errors aside: to look for those takes longer than is won. */
function bytesOf(segment: Segment, word: Clause[number] | undefined): number {
  let bytes = 0;
  for (const locale of locales)
    for (const form of word?.[locale].forms ?? [])
      if (form.errors === 0)
        for (const { from, to } of rangesOf(segment, locale, form))
          bytes += (segment.postingStarts[to] as number) - (segment.postingStarts[from] as number);
  return bytes;
}
