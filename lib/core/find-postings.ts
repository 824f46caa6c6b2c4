import { nearRanges } from './find-near';
import type { Form } from './find-plan';
import { type Segment, termAt, termLength, termsOf } from './find-segment';
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
    const to = termAt(segment, [from, terms[1]], text, true);
    return from < to ? [{ from, to, first, others }] : [];
  }
  const found = isWhole && termAt(segment, [from, from + 1], text, true) > from;
  return found ? [{ from, to: from + 1, first, others }] : [];
}

/** Reads the postings of a term where their positions matter. */
export class PositionReader {
  doc = -1;
  private at = 0;
  private end = 0;
  /** Where the positions of the document end, and the last one that was read. */
  private beyond = 0;
  private last = 0;

  constructor(private readonly segment: Segment) {}

  start(term: number): void {
    const { postingStarts } = this.segment;
    this.beyond = postingStarts[term] as number;
    this.end = postingStarts[term + 1] as number;
    this.doc = -1;
  }

  /** Goes on to the next document. @returns false at the end */
  next(): boolean {
    this.at = this.beyond;
    if (this.at >= this.end) return false;
    const head = this.varint();
    this.doc += (head >>> 2) + 1;
    const size = (head & 3) === 3 ? this.varint() : (head & 3) + 1;
    this.beyond = this.at + size;
    this.last = 0;
    return true;
  }

  /** The next of the positions in the document, ascending; -1 after the last. */
  position(): number {
    if (this.at >= this.beyond) return -1;
    this.last += this.varint();
    return this.last;
  }

  private varint(): number {
    const { postings } = this.segment;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[this.at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
