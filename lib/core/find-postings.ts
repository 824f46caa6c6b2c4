import { nearRanges } from './find-near';
import type { Form } from './find-plan';
import { type Segment, termAt, termBeyond, termLength, termsOf } from './find-segment';
import type { Locale } from './locale';

/** Terms of one form, in order, and what they are worth; only the first may be the very word. */
export type TermRange = { from: number; to: number; first: number; others: number };

/** A word of which only the beginning was typed is worth less than one that was typed whole. */
const begun = 0.7;

/** The terms of a segment that are a form, in the stories of a language. */
export function rangesOf(segment: Segment, locale: Locale, form: Form): TermRange[] {
  const terms = termsOf(segment, locale);
  const { text, prefix, errors, weight } = form;
  if (errors > 0)
    return nearRanges(segment, terms, form).map(([from, to]) => ({
      from,
      to,
      first: weight,
      others: weight,
    }));
  const from = termAt(segment, terms, text, false);
  if (from >= terms[1]) return [];
  const isWhole = termLength(segment, from) === text.length;
  const others = weight * begun;
  const first = isWhole ? weight : others;
  if (prefix) {
    const to = termBeyond(segment, [from, terms[1]], text);
    return from < to ? [{ from, to, first, others }] : [];
  }
  const found = isWhole && termAt(segment, [from, from + 1], text, true) > from;
  return found ? [{ from, to: from + 1, first, others }] : [];
}
