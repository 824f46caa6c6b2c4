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
  /** The documents that have all words so far, ascending: the first `count`. */
  docs = new Uint32Array(0);
  count = 0;
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
      this.docs = new Uint32Array(this.size);
      this.best = new Float32Array(this.size);
      this.at = new Uint32Array(this.size);
      this.before = new Uint32Array(this.size);
    }
    this.count = 0;
    for (let doc = 0; doc < this.size; doc++) {
      const isGone = gone[doc] !== 0;
      this.state[doc] = isGone ? 0 : 1;
      if (!isGone) this.docs[this.count++] = doc;
    }
    this.sums.fill(0, 0, this.size);
  }

  /** Finds the `stage`-th word (from 1) in the documents that have those before it. */
  add(segment: Segment, { from, to, first, others }: TermRange, stage: number): void {
    const { postingStarts } = segment;
    const broad = broadIn(segment, from, to);
    // All terms are in a broad beginning; the first is read by itself where it is worth more.
    const end = broad < 0 ? to : first > others ? from + 1 : from;
    for (let term = from; term < end; term++) {
      const weight = term === from ? first : others;
      this.read(segment, postingStarts[term] as number, postingStarts[term + 1] as number, weight, stage);
    }
    if (broad < 0) return;
    const { broadStarts } = segment;
    this.read(segment, broadStarts[broad] as number, broadStarts[broad + 1] as number, others, stage, true);
  }

  /** Reads postings of one term, or of a broad beginning. */
  private read(
    segment: Segment,
    from: number,
    end: number,
    weight: number,
    stage: number,
    isBroad = false,
  ): void {
    const { postings, standfirsts, bodies } = segment;
    const { state, best, at: places } = this;
    let at = from;
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
        const score = Math.fround(weight * field * (1 - often / size));
        if (known === stage || score > (best[doc] as number)) {
          state[doc] = stage + 1;
          best[doc] = score;
          places[doc] = position;
        }
      }
      if (isBroad) {
        while ((postings[at] as number) > 127) at++;
        at++;
      } else at += size;
    }
  }

  /** Finds the `stage`-th word in one document, at a position of its body or elsewhere. */
  addOne(segment: Segment, doc: number, position: number, weight: number, stage: number): void {
    const known = this.state[doc] as number;
    if (known !== stage && known !== stage + 1) return;
    const { standfirsts, bodies } = segment;
    const isBody = position >= (bodies[doc] as number);
    const field = isBody ? 1 : position < (standfirsts[doc] as number) ? inHeadline : inStandfirst;
    const score = Math.fround(weight * field * (1 - often));
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
    const { state, sums, docs, best, at, before } = this;
    let count = 0;
    for (let index = 0; index < this.count; index++) {
      const doc = docs[index] as number;
      if (state[doc] !== stage + 1) continue;
      docs[count++] = doc;
      const place = at[doc] as number;
      let worth = best[doc] as number;
      if (stage > 1) worth += close / Math.max(1, Math.abs(place - (before[doc] as number)));
      sums[doc] = (sums[doc] as number) + rarity * worth;
      before[doc] = place;
    }
    this.count = count;
    return count;
  }
}

/** Which of the broad beginnings some terms are; -1 where they are none. */
function broadIn({ broadFroms, broadTos }: Segment, from: number, to: number): number {
  for (let index = 0; index < broadFroms.length; index++)
    if (broadFroms[index] === from && broadTos[index] === to) return index;
  return -1;
}
