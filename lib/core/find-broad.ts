import { Bytes, Numbers } from './find-bytes';
import { PositionReader } from './find-positions';
import type { SegmentParts } from './find-segment';

/** Beginnings of so many letters may be broad: what is longer begins fewer words. */
const depths = [2, 3];
/** Broad is what has so many postings, and so many times more of them than documents: all else is read soon enough. */
const leastPostings = 4096;
const leastShare = 4;

/**
 * What all terms with a common beginning have in their documents, as postings of one term: الـ begins half
 * the words of an Arabic story, and a keystroke has no time to read the postings of each (so Bast and Weber,
 * 2006). Each document's posting is that of its best term, with the first position alone; see `Segment`.
 */
export type Broad = {
  /** The terms of each beginning, and where its postings begin; one more at the end. */
  froms: Numbers;
  tos: Numbers;
  starts: Numbers;
  bytes: Bytes;
};

/** The broad beginnings of a segment's parts. @param at where their postings will begin */
export function broadOf(parts: SegmentParts, at: number): Broad {
  const broad = { froms: new Numbers(), tos: new Numbers(), starts: new Numbers(), bytes: new Bytes() };
  broad.starts.push(at);
  const best = new BestPostings(parts);
  for (const [language, first] of parts.languages.slice(0, -1).entries())
    for (const depth of depths) {
      const end = parts.languages[language + 1] ?? first;
      for (let from = first, to = first; from < end; from = to) {
        let count = 0;
        do count += parts.counts[to++] as number;
        while (to < end && beginsAlike(parts, from, to, depth));
        if (count < leastPostings || isKnown(broad, from, to)) continue;
        if (best.of(from, to) * leastShare > count) continue;
        best.write(broad.bytes);
        broad.froms.push(from);
        broad.tos.push(to);
        broad.starts.push(at + broad.bytes.length);
      }
    }
  return broad;
}

function beginsAlike(
  { termStarts, units }: SegmentParts,
  term: number,
  other: number,
  depth: number,
): boolean {
  const [start, otherStart] = [termStarts[term] as number, termStarts[other] as number];
  if (start + depth > (termStarts[term + 1] as number)) return false;
  if (otherStart + depth > (termStarts[other + 1] as number)) return false;
  for (let index = 0; index < depth; index++)
    if (units[start + index] !== units[otherStart + index]) return false;
  return true;
}

/** Whether the terms of a beginning are those of a shorter one. */
function isKnown({ froms, tos }: Broad, from: number, to: number): boolean {
  for (let index = 0; index < froms.length; index++)
    if (froms.values[index] === from && tos.values[index] === to) return true;
  return false;
}

/** Of each document the best posting of some terms: the field counts first, then how often a word stands there. */
class BestPostings {
  private readonly reader: PositionReader;
  /** 0 where the document has none of the terms; else 3 in the headline, 2 in the standfirst, 1 in the body. */
  private readonly fields: Uint8Array;
  private readonly sizes: Uint32Array;
  private readonly positions: Uint32Array;

  constructor(private readonly parts: SegmentParts) {
    const { length } = parts.docs;
    this.reader = new PositionReader(parts);
    this.fields = new Uint8Array(length);
    this.sizes = new Uint32Array(length);
    this.positions = new Uint32Array(length);
  }

  /** Reads terms. @returns how many documents have one of them */
  of(from: number, to: number): number {
    const { reader, fields, sizes, positions } = this;
    const { standfirsts, bodies } = this.parts;
    fields.fill(0);
    let documents = 0;
    for (let term = from; term < to; term++) {
      reader.start(term);
      while (reader.next()) {
        const { doc, size } = reader;
        const position = reader.position();
        const field =
          position < (standfirsts[doc] as number) ? 3 : position < (bodies[doc] as number) ? 2 : 1;
        const known = fields[doc] as number;
        if (known === 0) documents++;
        if (field < known || (field === known && size <= (sizes[doc] as number))) continue;
        fields[doc] = field;
        sizes[doc] = size;
        positions[doc] = position;
      }
    }
    return documents;
  }

  write(bytes: Bytes): void {
    let last = -1;
    for (let doc = 0; doc < this.fields.length; doc++) {
      if (this.fields[doc] === 0) continue;
      bytes.posting(doc - last - 1, this.sizes[doc] as number);
      bytes.varint(this.positions[doc] as number);
      last = doc;
    }
  }
}
