import { buildSegment, type FindDocument } from './find-build';
import { fingerprintOf, type Head, headIn, makeHead } from './find-head';
import { match } from './find-match';
import { type Living, mergeSegments } from './find-merge';
import { planOf } from './find-plan';
import { type FindDamage, openSegment, type Segment } from './find-segment';
import { type Locale, locales } from './locale';
import { failure, type Result, success } from './result';

/** What was typed, in which languages' stories it is sought (in all, if left out), and how many are wanted. */
export type FindQuery = { typed: string; locales?: readonly Locale[]; limit: number };

/**
 * Numbers of documents, the best first, and how many there are in all. `tolerant`: nothing was found as it
 * was typed, so that these hold something like it.
 */
export type Found = { docs: number[]; total: number; tolerant: boolean };

/** The index as it is stored: each piece as it was handed over. The order does not matter. */
export type StoredIndex = { head: ArrayBuffer; segments: readonly StoredSegment[] };
export type StoredSegment = { id: number; buffer: ArrayBuffer };

/** What to store, all in one transaction: the head instead of the old one, new segments, and which to delete. */
export type FindChanges = { head: ArrayBuffer; put: StoredSegment[]; drop: number[] };

/** Segments with documents of some number, to its fourfold, are one tier: four of a tier become one. */
const together = 4;
/** From so many documents on a segment stays, lest a phone rewrite megabytes for one more story. */
const large = 16_384;

type Kept = Living & { id: number; goneCount: number };

/**
 * The index of all stories: segments (`Segment`) that are only ever added, merged by size and dropped, as in
 * a log-structured merge tree (O'Neil and others, 1996). A removed document is marked, and leaves with the
 * next merge. All of it is in ArrayBuffers: 30,000 documents of 400 words take some 47 MB.
 */
export class FindIndex {
  private kept: Kept[] = [];
  private nextId = 1;
  /** What is in the store, as far as known. */
  private stored = new Set<number>();

  /** An index without documents. To go on with a stored one, use `openIndex`. */
  constructor(head?: Head, segments: readonly Segment[] = [], stored: readonly number[] = []) {
    if (!head) return;
    this.nextId = head.nextId;
    this.stored = new Set(stored);
    this.kept = head.segments.map(({ id, gone }, index) => ({
      id,
      segment: segments[index] as Segment,
      gone,
      goneCount: gone.reduce((sum, one) => sum + one, 0),
    }));
  }

  /** How many documents there are. */
  get documents(): number {
    return this.kept.reduce((sum, one) => sum + living(one), 0);
  }

  /** The bytes of all its buffers. */
  get bytes(): number {
    return this.kept.reduce((sum, { segment, gone }) => sum + segment.buffer.byteLength + gone.byteLength, 0);
  }

  /** Of the numbers of its documents; see `fingerprintOf`. */
  get fingerprint(): string {
    return fingerprintOf(this.numbers());
  }

  /**
   * Adds documents; one whose number is there already takes the place of the old one. They become one
   * segment, so that some 250 at a time are best: fewer cost more merges, more cost memory meanwhile.
   */
  add(documents: readonly FindDocument[]): void {
    const latest = [...new Map(documents.map((one) => [one.doc, one])).values()];
    if (latest.length === 0) return;
    this.mark(latest.map(({ doc }) => doc));
    this.keep(buildSegment(latest));
    this.settle();
  }

  /** Removes documents by their numbers; numbers that are not there are passed over. */
  remove(docs: readonly number[]): void {
    this.mark(docs);
    this.settle();
  }

  /** Finds what was typed; what it means, `planOf` says. A limit below 1 still counts. */
  find({ typed, locales: asked = locales, limit }: FindQuery): Found {
    const exact = match(this.kept, planOf(typed), asked, limit);
    if (exact.total > 0) return { ...exact, tolerant: false };
    return { ...match(this.kept, planOf(typed, true), asked, limit), tolerant: true };
  }

  /** What is to be stored now. It is taken for stored from here on; where storing fails, open again. */
  changes(): FindChanges {
    const put = this.kept.filter(({ id }) => !this.stored.has(id));
    const ids = new Set(this.kept.map(({ id }) => id));
    const drop = [...this.stored].filter((id) => !ids.has(id));
    this.stored = ids;
    return {
      head: makeHead({ fingerprint: this.fingerprint, nextId: this.nextId, segments: this.kept }),
      // Copies, to be handed to another thread while this one goes on.
      put: put.map(({ id, segment }) => ({ id, buffer: segment.buffer.slice(0) })),
      drop,
    };
  }

  private *numbers(): Generator<number> {
    for (const { segment, gone } of this.kept)
      for (const [place, doc] of segment.docs.entries()) if (gone[place] === 0) yield doc;
  }

  private mark(docs: readonly number[]): void {
    const sought = new Set(docs);
    for (const one of this.kept)
      for (const [place, doc] of one.segment.docs.entries()) {
        if (one.gone[place] !== 0 || !sought.has(doc)) continue;
        one.gone[place] = 1;
        one.goneCount++;
      }
  }

  private keep(segment: Segment): void {
    this.kept.push({ id: this.nextId++, segment, gone: new Uint8Array(segment.docs.length), goneCount: 0 });
  }

  /** Merges what is to be merged. */
  private settle(): void {
    for (;;) {
      const next = this.kept.filter(isWorn);
      const merged = next.length > 0 ? next.slice(0, 1) : this.fullTier();
      if (merged.length === 0) return;
      this.kept = this.kept.filter((one) => !merged.includes(one));
      const segment = mergeSegments(merged);
      if (segment) this.keep(segment);
    }
  }

  private fullTier(): Kept[] {
    const tiers = new Map<number, Kept[]>();
    for (const one of this.kept) {
      if (living(one) >= large) continue;
      const tier = Math.floor(Math.log(living(one)) / Math.log(together));
      const others = tiers.get(tier) ?? [];
      others.push(one);
      if (others.length === together) return others;
      tiers.set(tier, others);
    }
    return [];
  }
}

/** Opens a stored index without making anything anew. @returns why not, where it is not whole or of another version */
export function openIndex({ head: bytes, segments }: StoredIndex): Result<FindIndex, FindDamage> {
  const head = headIn(bytes);
  if (!head.ok) return head;
  const opened: Segment[] = [];
  for (const { id, gone } of head.value.segments) {
    const buffer = segments.find((one) => one.id === id)?.buffer;
    if (!buffer) return failure('damaged');
    const segment = openSegment(buffer);
    if (!segment.ok) return segment;
    if (segment.value.docs.length !== gone.length) return failure('damaged');
    opened.push(segment.value);
  }
  const index = new FindIndex(
    head.value,
    opened,
    segments.map(({ id }) => id),
  );
  return index.fingerprint === head.value.fingerprint ? success(index) : failure('damaged');
}

function living({ segment, goneCount }: Kept): number {
  return segment.docs.length - goneCount;
}

/** Whether a third or more of its documents are gone. */
function isWorn({ segment, goneCount }: Kept): boolean {
  return goneCount * 3 >= segment.docs.length;
}
