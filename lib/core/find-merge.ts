import { Bytes, Units } from './find-bytes';
import { makeSegment, type Segment, termLength } from './find-segment';
import { locales } from './locale';

/** A segment, and which of its documents are gone: not 0 at their places. */
export type Living = { segment: Segment; gone: Uint8Array };

const dropped = 0xffffffff;

/** One segment of several, without the documents that are gone; null where none is left. */
export function mergeSegments(sources: readonly Living[]): Segment | null {
  const living = sources
    .flatMap(({ segment, gone }, source) =>
      Array.from(segment.docs, (doc, place) => ({
        doc,
        day: segment.days[place] ?? 0,
        source,
        place,
        alive: gone[place] === 0,
      })),
    )
    .filter(({ alive }) => alive)
    .sort((a, b) => a.day - b.day || a.doc - b.doc);
  if (living.length === 0) return null;
  const places = sources.map(({ segment }) => new Uint32Array(segment.docs.length).fill(dropped));
  living.forEach(({ source, place }, index) => {
    (places[source] as Uint32Array)[place] = index;
  });
  const column = (name: 'docs' | 'days' | 'standfirsts' | 'bodies' | 'lengths') =>
    Uint32Array.from(living, ({ source, place }) => sources[source]?.segment[name][place] ?? 0);
  return makeSegment({
    docs: column('docs'),
    days: column('days'),
    standfirsts: column('standfirsts'),
    bodies: column('bodies'),
    lengths: column('lengths'),
    ...mergedTerms(
      sources.map(({ segment }) => segment),
      places,
    ),
  });
}

function mergedTerms(segments: readonly Segment[], places: readonly Uint32Array[]) {
  const most = segments.reduce((sum, { counts }) => sum + counts.length, 0);
  const termStarts = new Uint32Array(most + 1);
  const postingStarts = new Uint32Array(most + 1);
  const counts = new Uint32Array(most);
  const units = new Units();
  const bytes = new Bytes();
  bytes.room(segments.reduce((sum, { postings }) => sum + postings.length, 0));
  const languages = [0];
  const lists = segments.map(() => new Postings());
  const at = segments.map(() => 0);
  let terms = 0;
  for (const language of locales.keys()) {
    const ends = segments.map((segment) => segment.languages[language + 1] ?? 0);
    for (;;) {
      const least = leastTerms(segments, at, ends);
      if (least.length === 0) break;
      for (const index of least) {
        const segment = segments[index] as Segment;
        lists[index]?.start(segment, at[index] as number, places[index] as Uint32Array);
      }
      const count = mergedPostings(
        least.map((index) => lists[index] as Postings),
        bytes,
      );
      const first = least[0] as number;
      const { termStarts: starts, units: own } = segments[first] as Segment;
      // A term that stood in dropped documents alone is dropped with them.
      if (count > 0) {
        const term = at[first] as number;
        units.push(own, starts[term] as number, starts[term + 1] as number);
        counts[terms++] = count;
        termStarts[terms] = units.length;
        postingStarts[terms] = bytes.length;
      }
      for (const index of least) at[index] = (at[index] as number) + 1;
    }
    languages.push(terms);
  }
  return { terms, termStarts, postingStarts, counts, units: units.values, postings: bytes.values, languages };
}

/** The segments whose next term is the least of all. */
function leastTerms(segments: readonly Segment[], at: readonly number[], ends: readonly number[]): number[] {
  let least: number[] = [];
  for (let index = 0; index < segments.length; index++) {
    if ((at[index] as number) >= (ends[index] as number)) continue;
    const best = least[0];
    const order =
      best === undefined
        ? -1
        : compare(
            segments[index] as Segment,
            at[index] as number,
            segments[best] as Segment,
            at[best] as number,
          );
    if (order < 0) least = [index];
    else if (order === 0) least.push(index);
  }
  return least;
}

function compare(a: Segment, term: number, b: Segment, other: number): number {
  const [from, start] = [a.termStarts[term] as number, b.termStarts[other] as number];
  const [length, otherLength] = [termLength(a, term), termLength(b, other)];
  for (let index = 0; index < length && index < otherLength; index++) {
    const difference = (a.units[from + index] as number) - (b.units[start + index] as number);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

/** Reads a term's postings one by one, under the new places of their documents. */
class Postings {
  /** The document's new place; `dropped` at the end. */
  doc = dropped;
  bytes = 0;
  from = 0;
  postings: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;
  private old = -1;
  private places: Uint32Array = new Uint32Array(0);

  start(segment: Segment, term: number, places: Uint32Array): void {
    this.postings = segment.postings;
    this.places = places;
    this.at = segment.postingStarts[term] as number;
    this.end = segment.postingStarts[term + 1] as number;
    this.old = -1;
    this.next();
  }

  /** Goes on to the next document that stays. */
  next(): void {
    const { places } = this;
    this.doc = dropped;
    while (this.doc === dropped && this.at < this.end) {
      const head = this.varint();
      this.old += (head >>> 2) + 1;
      this.bytes = (head & 3) === 3 ? this.varint() : (head & 3) + 1;
      this.from = this.at;
      this.at += this.bytes;
      this.doc = places[this.old] as number;
    }
  }

  private varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.postings[this.at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** @returns how many were written */
function mergedPostings(lists: readonly Postings[], bytes: Bytes): number {
  let last = -1;
  let count = 0;
  for (;;) {
    let next = lists[0] as Postings;
    for (let index = 1; index < lists.length; index++) {
      const other = lists[index] as Postings;
      if (other.doc < next.doc) next = other;
    }
    if (next.doc === dropped) return count;
    bytes.posting(next.doc - last - 1, next.bytes);
    bytes.copy(next.postings, next.from, next.bytes);
    last = next.doc;
    count++;
    next.next();
  }
}
