import { describe, expect, it } from 'vitest';
import { buildSegment, type FindDocument } from './find-build';
import { match } from './find-match';
import { mergeSegments } from './find-merge';
import { planOf } from './find-plan';
import { openSegment, type Segment } from './find-segment';

/** Pseudo-random whole numbers below a bound (Lehmer's generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Stories of words of which most begin with ba, some with bab; every third has a word that begins otherwise. */
function stories(count: number): FindDocument[] {
  const random = randomFrom(7);
  const letters = 'abcdefgh';
  const word = () => `ba${Array.from({ length: random(4) }, () => letters[random(letters.length)]).join('')}`;
  const words = (most: number) => Array.from({ length: random(most) }, word).join(' ');
  return Array.from({ length: count }, (_, doc) => ({
    doc,
    locale: 'en',
    day: random(5),
    fields: {
      headline: random(2) ? words(3) : '',
      standfirst: random(3) ? '' : words(4),
      body: `${doc % 3 ? '' : 'flood '}${doc % 10 ? `${words(150)} ${words(150)}` : 'dry'}`,
    },
  }));
}

/** Everything that is found, in order, and what is found without the postings of broad beginnings. */
function bothWays(segment: Segment, typed: string): [with_: number[], without: number[]] {
  const gone = new Uint8Array(segment.docs.length);
  gone[3] = 1;
  const docs = (one: Segment) =>
    match([{ segment: one, gone }], planOf(typed), ['en'], segment.docs.length).docs;
  const none = new Uint32Array(0);
  return [docs(segment), docs({ ...segment, broadFroms: none, broadTos: none })];
}

describe('a broad beginning', () => {
  const documents = stories(200);
  const whole = buildSegment(documents);
  const living = [documents.slice(0, 90), documents.slice(90)].map((some) => {
    const segment = buildSegment(some);
    return { segment, gone: new Uint8Array(some.length) };
  });
  const merged = mergeSegments(living) as Segment;
  const opened = openSegment(whole.buffer);

  it.each<[what: string, Segment]>([
    ['made at once', whole],
    ['merged', merged],
    ['opened', opened.ok ? opened.value : merged],
  ])('finds what its terms find one by one, in the same order: %s', (_, segment) => {
    expect(segment.broadFroms.length).toBeGreaterThan(0);
    for (const typed of ['ba', 'bab', 'flood ba', 'ba flood', 'babc', 'ba ']) {
      const [found, expected] = bothWays(segment, typed);
      expect(found.length, typed).toBeGreaterThan(0);
      expect(found, typed).toEqual(expected);
    }
  });
  it('is what takes fewer postings than its terms by far: other beginnings have none', () => {
    const { broadFroms, broadTos, broadStarts, counts, postingStarts } = whole;
    expect(broadStarts[0]).toBe(postingStarts.at(-1));
    for (const [index, from] of broadFroms.entries()) {
      const postings = counts.subarray(from, broadTos[index]).reduce((sum, one) => sum + one, 0);
      expect(postings).toBeGreaterThanOrEqual(4096);
      expect(postings).toBeGreaterThan(4 * documents.length * 0.8);
    }
    expect(buildSegment(documents.slice(0, 20)).broadFroms).toHaveLength(0);
  });
});
