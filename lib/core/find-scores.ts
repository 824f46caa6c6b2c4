import type { TermRange } from './find-postings';
import type { Segment } from './find-segment';

/** What a word is worth in a headline, a standfirst and a body. */
const inHeadline = 8;
const inStandfirst = 3;
/** Of a word that stands in a story often, and of words that stand close together: light, as it should be. */
const often = 0.4;
const close = 0.3;

/**
 * Which documents of a segment have all words so far, and what they are worth: one number each a document.
 * Kept from query to query, since making it anew takes longer than most queries.
 */
export class Scores {
  /** 0: gone; else 1 more than the words that were found in it, one after the other. */
  state = new Uint8Array(0);
  /** Of the words before. */
  sums = new Float32Array(0);
  /** Of the word that is looked for now. */
  private best = new Float32Array(0);
  /** Where the best of this word and the one before stand. */
  private at = new Uint32Array(0);
  private before = new Uint32Array(0);
  private size = 0;

  /** Begins with the documents of a segment that are not gone. */
  start(gone: Uint8Array): void {
    this.size = gone.length;
    if (this.state.length < this.size) {
      this.state = new Uint8Array(this.size);
      this.sums = new Float32Array(this.size);
      this.best = new Float32Array(this.size);
      this.at = new Uint32Array(this.size);
      this.before = new Uint32Array(this.size);
    }
    for (let doc = 0; doc < this.size; doc++) this.state[doc] = gone[doc] === 0 ? 1 : 0;
    this.sums.fill(0, 0, this.size);
  }

  /** Finds the `stage`-th word (from 1) in the documents that have those before it. */
  add(segment: Segment, { from, to, first, others }: TermRange, stage: number): void {
    const { postings, postingStarts, standfirsts, bodies } = segment;
    const { state, best, at: places } = this;
    for (let term = from; term < to; term++) {
      const weight = term === from ? first : others;
      let at = postingStarts[term] as number;
      const end = postingStarts[term + 1] as number;
      let doc = -1;
      while (at < end) {
        let value = postings[at++] as number;
        if (value > 127) {
          value &= 127;
          for (let shift = 7; ; shift += 7) {
            const byte = postings[at++] as number;
            value |= (byte & 127) << shift;
            if (byte < 128) break;
          }
        }
        doc += (value >>> 2) + 1;
        let size = (value & 3) + 1;
        if (size === 4) {
          size = 0;
          for (let shift = 0; ; shift += 7) {
            const byte = postings[at++] as number;
            size |= (byte & 127) << shift;
            if (byte < 128) break;
          }
        }
        const known = state[doc] as number;
        if (known === stage || known === stage + 1) {
          let position = postings[at] as number;
          if (position > 127) {
            position &= 127;
            for (let shift = 7, next = at + 1; ; shift += 7, next++) {
              const byte = postings[next] as number;
              position |= (byte & 127) << shift;
              if (byte < 128) break;
            }
          }
          const field =
            position < (standfirsts[doc] as number)
              ? inHeadline
              : position < (bodies[doc] as number)
                ? inStandfirst
                : 1;
          const score = weight * field * (1 - often / size);
          if (known === stage || score > (best[doc] as number)) {
            state[doc] = stage + 1;
            best[doc] = score;
            places[doc] = position;
          }
        }
        at += size;
      }
    }
  }

  /** Finds the `stage`-th word in one document, at a position of its body or elsewhere. */
  addOne(segment: Segment, doc: number, position: number, weight: number, stage: number): void {
    const known = this.state[doc] as number;
    if (known !== stage && known !== stage + 1) return;
    const { standfirsts, bodies } = segment;
    const isBody = position >= (bodies[doc] as number);
    const field = isBody ? 1 : position < (standfirsts[doc] as number) ? inHeadline : inStandfirst;
    const score = weight * field * (1 - often);
    if (known === stage + 1 && score <= (this.best[doc] as number)) return;
    this.state[doc] = stage + 1;
    this.best[doc] = score;
    this.at[doc] = position;
  }

  /**
   * Ends a word: adds what it is worth to the documents that have it.
   *
   * @param rarity of the word; the rarer, the more it says
   * @returns how many documents have all words so far
   */
  finish(stage: number, rarity: number): number {
    const { state, sums, best, at, before } = this;
    let count = 0;
    for (let doc = 0; doc < this.size; doc++) {
      if (state[doc] !== stage + 1) continue;
      count++;
      const place = at[doc] as number;
      let worth = best[doc] as number;
      if (stage > 1) worth += close / Math.max(1, Math.abs(place - (before[doc] as number)));
      sums[doc] = (sums[doc] as number) + rarity * worth;
      before[doc] = place;
    }
    return count;
  }
}
