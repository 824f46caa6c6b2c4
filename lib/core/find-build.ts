import { Bytes, Numbers, Units, varintBytes } from './find-bytes';
import { makeSegment, type Segment } from './find-segment';
import { sortWords } from './find-sort';
import { TermReader } from './find-words';
import { type Locale, locales } from './locale';

/**
 * A story in one language, as plain text.
 *
 * `doc` is a whole number from 0 to 2³² − 1 that no other text ever has; the higher, the later it arrived.
 */
export type FindDocument = {
  doc: number;
  locale: Locale;
  /** On which day the story was published, in days since 1970; earlier ones count as 0. */
  day: number;
  /** Paragraphs of the body are parted by line feeds. */
  fields: { headline: string; standfirst: string; body: string };
};

/**
 * The terms met so far: an open hash table, without a string for any of them. A term begins with the
 * index of its language, so that the three are sorted apart.
 */
class Terms {
  readonly units = new Units();
  readonly starts = new Numbers();
  private readonly hashes = new Numbers();
  private slots = new Uint32Array(1 << 13);

  constructor() {
    this.starts.push(0);
  }

  get count(): number {
    return this.hashes.length;
  }

  /** The number of a term, a new one where it was not met before. */
  of(units: Uint16Array, length: number, hash: number, language: Uint16Array): number {
    const mixed = Math.imul(hash ^ Math.imul((language[0] as number) + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
    const { values: starts } = this.starts;
    let slot = (mixed ^ (mixed >>> 15)) & (this.slots.length - 1);
    for (;;) {
      const known = this.slots[slot] as number;
      if (known === 0) break;
      if (
        this.hashes.values[known - 1] === mixed &&
        this.is(starts[known - 1] as number, starts[known] as number, units, length, language)
      )
        return known - 1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    this.units.push(language, 0, 1);
    this.units.push(units, 0, length);
    this.starts.push(this.units.length);
    this.hashes.push(mixed);
    this.slots[slot] = this.count;
    if (this.count * 2 > this.slots.length) this.grow();
    return this.count - 1;
  }

  private is(start: number, end: number, units: Uint16Array, length: number, language: Uint16Array): boolean {
    const { values } = this.units;
    if (end - start !== length + 1 || values[start] !== language[0]) return false;
    for (let index = 0; index < length; index++) if (values[start + 1 + index] !== units[index]) return false;
    return true;
  }

  private grow(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Uint32Array(mask + 1);
    for (let term = 0; term < this.count; term++) {
      const mixed = this.hashes.values[term] as number;
      let slot = (mixed ^ (mixed >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = term + 1;
    }
  }
}

/** The words of some documents in the order of the texts. */
type Occurrences = { terms: Terms; term: Numbers; position: Numbers; ends: Numbers };

/** A segment of documents, each with another number, at least one. Takes some 50 bytes a word meanwhile. */
export function buildSegment(unsorted: readonly FindDocument[]): Segment {
  const documents = unsorted.toSorted((a, b) => a.day - b.day || a.doc - b.doc);
  const read: Occurrences = {
    terms: new Terms(),
    term: new Numbers(),
    position: new Numbers(),
    ends: new Numbers(),
  };
  const facts = Array.from({ length: 5 }, () => new Uint32Array(documents.length));
  const [docs, days, standfirsts, bodies, lengths] = facts as [Column, Column, Column, Column, Column];
  const reader = new TermReader();
  documents.forEach(({ doc, day, locale, fields }, index) => {
    const language = Uint16Array.of(locales.indexOf(locale));
    docs[index] = doc;
    days[index] = day;
    // One position stays free between fields, so that no sequence of words goes across.
    standfirsts[index] = readField(reader, fields.headline, 0, language, read) + 1;
    bodies[index] = readField(reader, fields.standfirst, standfirsts[index] ?? 0, language, read) + 1;
    lengths[index] = readField(reader, fields.body, bodies[index] ?? 0, language, read);
    read.ends.push(read.term.length);
  });
  return makeSegment({ docs, days, standfirsts, bodies, lengths, ...postingsOf(read) });
}

type Column = Uint32Array<ArrayBuffer>;

/** @returns the position after the last word */
function readField(
  reader: TermReader,
  text: string,
  from: number,
  language: Uint16Array,
  read: Occurrences,
): number {
  let position = from;
  reader.reset(text);
  while (reader.next()) {
    read.term.push(read.terms.of(reader.units, reader.length, reader.hash, language));
    read.position.push(position++);
  }
  return position;
}

/** The terms in order and their postings. */
function postingsOf({ terms, term, position, ends }: Occurrences) {
  const count = terms.count;
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  sortWords(order, { units: terms.units.values, starts: terms.starts.values });
  const { from, doc, at } = grouped(count, term, position, ends);

  const units = new Units();
  const bytes = new Bytes();
  const termStarts = new Uint32Array(count + 1);
  const postingStarts = new Uint32Array(count + 1);
  const counts = new Uint32Array(count);
  const languages = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const number = order[index] as number;
    const start = terms.starts.values[number] as number;
    for (let later = (terms.units.values[start] as number) + 1; later < languages.length; later++)
      languages[later] = index + 1;
    units.push(terms.units.values, start + 1, terms.starts.values[number + 1] as number);
    let last = -1;
    const end = from[number + 1] as number;
    for (let first = from[number] as number; first < end; ) {
      const here = doc[first] as number;
      let size = varintBytes(at[first] as number);
      let next = first + 1;
      for (; next < end && doc[next] === here; next++)
        size += varintBytes((at[next] as number) - (at[next - 1] as number));
      bytes.posting(here - last - 1, size);
      bytes.varint(at[first] as number);
      for (first++; first < next; first++) bytes.varint((at[first] as number) - (at[first - 1] as number));
      last = here;
      counts[index] = (counts[index] as number) + 1;
    }
    termStarts[index + 1] = units.length;
    postingStarts[index + 1] = bytes.length;
  }
  return {
    terms: count,
    termStarts,
    postingStarts,
    counts,
    units: units.values,
    postings: bytes.values,
    languages,
  };
}

/** Occurrences term by term, each term's in the order of the texts: a counting sort. */
function grouped(count: number, term: Numbers, position: Numbers, ends: Numbers) {
  const from = new Uint32Array(count + 1);
  for (let index = 0; index < term.length; index++) {
    const next = (term.values[index] as number) + 1;
    from[next] = (from[next] as number) + 1;
  }
  for (let index = 0; index < count; index++)
    from[index + 1] = (from[index + 1] as number) + (from[index] as number);
  const free = from.slice();
  const doc = new Uint32Array(term.length);
  const at = new Uint32Array(term.length);
  let index = 0;
  for (let document = 0; document < ends.length; document++)
    for (; index < (ends.values[document] as number); index++) {
      const number = term.values[index] as number;
      const slot = free[number] as number;
      free[number] = slot + 1;
      doc[slot] = document;
      at[slot] = position.values[index] as number;
    }
  return { from, doc, at };
}
