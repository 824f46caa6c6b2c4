import { broadOf } from './find-broad';
import { type Locale, locales } from './locale';
import { failure, type Result, success } from './result';

/**
 * Some documents, and where each of their words stands; never changed once made. One ArrayBuffer holds
 * it, and all of this are views of that buffer, so that opening one reads no more than its checksum.
 *
 * Terms are in order of language, then of UTF-16 units. Postings of a term, one document after another:
 * a varint of (steps from the document before, less one) × 4 + bytes of positions less one, where these
 * are three at most; else 3, and the bytes as a varint of their own; then the positions, the first as it
 * is and each later one as steps from the one before. Postings of broad beginnings come after those of all
 * terms; they hold the first position only, though the bytes are those of all.
 */
export type Segment = {
  buffer: ArrayBuffer;
  /**
   * The numbers of the documents, the oldest story first, those of one day in the order of their numbers.
   * All else calls a document by its place in this list.
   */
  docs: Uint32Array<ArrayBuffer>;
  /** The day of each document's story, in days since 1970. */
  days: Uint32Array<ArrayBuffer>;
  /** Per document: the position at which its standfirst and its body begin, and after its last word. */
  standfirsts: Uint32Array<ArrayBuffer>;
  bodies: Uint32Array<ArrayBuffer>;
  lengths: Uint32Array<ArrayBuffer>;
  /** Where the units and the postings of a term begin; one more at the end. */
  termStarts: Uint32Array<ArrayBuffer>;
  postingStarts: Uint32Array<ArrayBuffer>;
  /** In how many documents a term stands. */
  counts: Uint32Array<ArrayBuffer>;
  /** The terms of each broad beginning (`Broad`), and where its postings begin; one more at the end. */
  broadFroms: Uint32Array<ArrayBuffer>;
  broadTos: Uint32Array<ArrayBuffer>;
  broadStarts: Uint32Array<ArrayBuffer>;
  units: Uint16Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
  /** The first term of each language, and after the last. */
  languages: readonly number[];
};

/** What a segment is made of; arrays may be longer than what is used of them. */
export type SegmentParts = Pick<Segment, 'docs' | 'days' | 'standfirsts' | 'bodies' | 'lengths'> & {
  terms: number;
  termStarts: Uint32Array;
  postingStarts: Uint32Array;
  counts: Uint32Array;
  units: Uint16Array;
  postings: Uint8Array;
  languages: readonly number[];
};

/** Why stored buffers are not opened. Whoever keeps the index then makes it anew. */
export type FindDamage = 'other-version' | 'damaged';

/**
 * Raise it whenever bytes mean something else: also where the fold or the cutting of words changes, or what
 * makes one posting better than another (`find-broad.ts`).
 */
export const findVersion = 2;
const signature = 0x57_46_53_31;
const place = {
  signature: 0,
  version: 1,
  checksum: 2,
  bytes: 3,
  docs: 4,
  terms: 5,
  units: 6,
  postings: 7,
  broad: 8,
};
const languagesAt = 9;
const headerWords = languagesAt + locales.length + 1;

/** A segment of its parts, in one new buffer. */
export function makeSegment(parts: SegmentParts): Segment {
  const { terms, docs, languages } = parts;
  const units = parts.termStarts[terms] ?? 0;
  const own = parts.postingStarts[terms] ?? 0;
  const broad = broadOf(parts, own);
  const postings = own + broad.bytes.length;
  const bytes = bytesOf(docs.length, terms, units, postings, broad.froms.length);
  const header = new Uint32Array(new ArrayBuffer(bytes), 0, headerWords);
  header[place.signature] = signature;
  header[place.version] = findVersion;
  header[place.bytes] = bytes;
  header[place.docs] = docs.length;
  header[place.terms] = terms;
  header[place.units] = units;
  header[place.postings] = postings;
  header[place.broad] = broad.froms.length;
  header.set(languages, languagesAt);
  const segment = viewsOf(header);
  segment.docs.set(docs);
  segment.days.set(parts.days);
  segment.standfirsts.set(parts.standfirsts);
  segment.bodies.set(parts.bodies);
  segment.lengths.set(parts.lengths);
  segment.termStarts.set(parts.termStarts.subarray(0, terms + 1));
  segment.postingStarts.set(parts.postingStarts.subarray(0, terms + 1));
  segment.counts.set(parts.counts.subarray(0, terms));
  segment.units.set(parts.units.subarray(0, units));
  segment.postings.set(parts.postings.subarray(0, own));
  segment.postings.set(broad.bytes.values.subarray(0, broad.bytes.length), own);
  segment.broadFroms.set(broad.froms.values.subarray(0, broad.froms.length));
  segment.broadTos.set(broad.tos.values.subarray(0, broad.tos.length));
  segment.broadStarts.set(broad.starts.values.subarray(0, broad.starts.length));
  header[place.checksum] = checksumOf(segment.buffer, place.checksum);
  return segment;
}

/** A stored segment as it was: nothing is copied. @returns why not, where the bytes are not ours */
export function openSegment(buffer: ArrayBuffer): Result<Segment, FindDamage> {
  if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 4 !== 0) return failure('damaged');
  const header = new Uint32Array(buffer, 0, headerWords);
  if (header[place.signature] !== signature) return failure('damaged');
  if (header[place.version] !== findVersion) return failure('other-version');
  const [docs = 0, terms = 0, units = 0, postings = 0, broad = 0] = header.subarray(place.docs);
  if (header[place.bytes] !== buffer.byteLength) return failure('damaged');
  if (bytesOf(docs, terms, units, postings, broad) !== buffer.byteLength) return failure('damaged');
  if (header[place.checksum] !== checksumOf(buffer, place.checksum)) return failure('damaged');
  return success(viewsOf(header));
}

/** A sum of all words of a buffer but one, the one that holds it. Any one flipped bit changes it. */
export function checksumOf(buffer: ArrayBuffer, without: number): number {
  const words = new Uint32Array(buffer);
  let sum = 0;
  for (let index = 0; index < words.length; index++)
    if (index !== without) sum = (Math.imul(sum, 0x01000193) ^ (words[index] as number)) | 0;
  return sum >>> 0;
}

/** The range of terms of a segment that are in a language. */
export function termsOf({ languages }: Segment, locale: Locale): [from: number, to: number] {
  const index = locales.indexOf(locale);
  return [languages[index] ?? 0, languages[index + 1] ?? 0];
}

/**
 * The first term of a range that is not before a text.
 *
 * @param beyond passes the terms that begin with the text, too
 */
export function termAt(
  segment: Segment,
  [from, to]: [number, number],
  text: string,
  beyond: boolean,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compared(segment, middle, text);
    if (order < 0 || (beyond && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first term of a range that does not begin with a text, where the range is of terms not before it. Most
 * beginnings are those of few terms, which are near in memory.
 */
export function termBeyond(segment: Segment, [from, to]: [number, number], text: string): number {
  let step = 1;
  while (from + step <= to && compared(segment, from + step - 1, text) === 0) step *= 2;
  return termAt(segment, [from + (step >>> 1), Math.min(from + step - 1, to)], text, true);
}

/** Less than 0 where the term is before the text, 0 where it begins with the text, more where it is after. */
function compared({ termStarts, units }: Segment, term: number, text: string): number {
  const start = termStarts[term] as number;
  const length = (termStarts[term + 1] as number) - start;
  const least = Math.min(length, text.length);
  for (let index = 0; index < least; index++) {
    const difference = (units[start + index] as number) - text.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return length < text.length ? -1 : 0;
}

/** How many units a term has. */
export function termLength({ termStarts }: Segment, term: number): number {
  return (termStarts[term + 1] as number) - (termStarts[term] as number);
}

function bytesOf(docs: number, terms: number, units: number, postings: number, broad: number): number {
  return (
    4 * (headerWords + 5 * docs + 3 * terms + 3 * broad + 3) +
    4 * Math.ceil(units / 2) +
    4 * Math.ceil(postings / 4)
  );
}

function viewsOf(header: Uint32Array<ArrayBuffer>): Segment {
  const { buffer } = header;
  const [docs = 0, terms = 0, units = 0, postings = 0, broad = 0] = header.subarray(place.docs);
  let at = headerWords * 4;
  const words = (length: number) => {
    const view = new Uint32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  return {
    buffer,
    docs: words(docs),
    days: words(docs),
    standfirsts: words(docs),
    bodies: words(docs),
    lengths: words(docs),
    termStarts: words(terms + 1),
    postingStarts: words(terms + 1),
    counts: words(terms),
    broadFroms: words(broad),
    broadTos: words(broad),
    broadStarts: words(broad + 1),
    units: new Uint16Array(buffer, at, units),
    postings: new Uint8Array(buffer, at + 4 * Math.ceil(units / 2), postings),
    languages: Array.from(header.subarray(languagesAt)),
  };
}
