import type { Living } from './find-merge';
import type { Plan, Step } from './find-plan';
import { PositionReader } from './find-positions';
import { rangesOf, type TermRange } from './find-postings';
import { Scores } from './find-scores';
import type { Segment } from './find-segment';
import { withSequence } from './find-sequence';
import type { Locale } from './locale';

/** The documents with all that was typed: the best `limit` of them, the best first, and how many there are. */
export type Matches = { docs: number[]; total: number };

/** A word's terms in one segment. */
type Terms = {
  ranges: TermRange[];
  pairs: [first: TermRange, second: TermRange][];
  /** Documents that have one of them, counted once for each. */
  count: number;
};

const scores = new Scores();
const none = new Uint32Array(0);

/** Finds a plan in segments. Of documents that are worth the same the newer story comes first. */
export function match(
  sources: readonly Living[],
  plan: Plan,
  locales: readonly Locale[],
  limit: number,
): Matches {
  const words = plan.flatMap((clause) => clause.map((_, index) => ({ clause, index })));
  if (words.length === 0) return { docs: [], total: 0 };
  const terms = sources.map(({ segment }) =>
    words.map(({ clause, index }) => termsFor(segment, clause, index, locales)),
  );
  const documents = sources.reduce((sum, { segment }) => sum + segment.docs.length, 0);
  const rarities = words.map((_, word) => {
    const count = terms.reduce((sum, of) => sum + (of[word]?.count ?? 0), 0);
    return Math.log(1 + documents / (1 + count));
  });

  const best = new Best(limit);
  sources.forEach(({ segment, gone }, source) => {
    let found = matching(segment, gone, terms[source] ?? [], rarities);
    for (const clause of plan)
      if (clause.length > 1 && found.length > 0) found = withSequence(segment, clause, found);
    // The newest first: of many that are worth the same, the first fill the list, the others are passed over.
    for (let index = found.length - 1; index >= 0; index--) {
      const place = found[index] as number;
      best.add(segment, place, scores.sums[place] as number);
    }
  });
  return { docs: best.docs, total: best.total };
}

function termsFor(segment: Segment, clause: Plan[number], index: number, locales: readonly Locale[]): Terms {
  const ranges: TermRange[] = [];
  const pairs: Terms['pairs'] = [];
  for (const locale of locales) {
    const step = clause[index]?.[locale] as Step;
    const forms = [
      ...step.forms,
      ...step.joined,
      ...(clause[index - 1]?.[locale].joined ?? []),
      ...step.also,
    ];
    for (const form of forms) ranges.push(...rangesOf(segment, locale, form));
    for (const [one, two] of step.pairs) {
      const [first] = rangesOf(segment, locale, one);
      const second = first ? rangesOf(segment, locale, two)[0] : undefined;
      if (first && second) pairs.push([first, second]);
    }
  }
  let count = 0;
  for (const { from, to } of [...ranges, ...pairs.map(([first]) => first)])
    for (let term = from; term < to; term++) count += segment.counts[term] as number;
  return { ranges, pairs, count };
}

/** The places, ascending, of documents that have every word; what they are worth stays in `scores`, as do they. */
function matching(
  segment: Segment,
  gone: Uint8Array,
  terms: readonly Terms[],
  rarities: readonly number[],
): Uint32Array {
  // The rarest word first: for the others most documents are then passed over.
  const order = [...terms.keys()].sort((a, b) => (terms[a]?.count ?? 0) - (terms[b]?.count ?? 0));
  if (terms[order[0] ?? 0]?.count === 0) return none;
  scores.start(gone);
  for (const [index, word] of order.entries()) {
    const stage = index + 1;
    const { ranges = [], pairs = [] } = terms[word] ?? {};
    for (const range of ranges) scores.add(segment, range, stage);
    for (const [first, second] of pairs) addPair(segment, first, second, stage);
    if (scores.finish(stage, rarities[word] ?? 0) === 0) return none;
  }
  return scores.docs.subarray(0, scores.count);
}

/** Finds a word that a story may write as two: one term, and right after it one of others. */
function addPair(segment: Segment, first: TermRange, second: TermRange, stage: number): void {
  const reader = new PositionReader(segment);
  // Where the positions of the first word begin in `positions`; -1 where it does not stand.
  const starts = new Int32Array(segment.docs.length).fill(-1);
  const positions: number[] = [];
  reader.start(first.from);
  while (reader.next()) {
    // A document that has the word as one needs no second proof.
    if (scores.state[reader.doc] !== stage) continue;
    starts[reader.doc] = positions.length;
    for (let position = reader.position(); position >= 0; position = reader.position())
      positions.push(position);
    positions.push(-1);
  }
  for (let term = second.from; term < second.to; term++) {
    reader.start(term);
    while (reader.next()) {
      let at = starts[reader.doc] as number;
      if (at < 0) continue;
      for (let next = reader.position(); next >= 0 && positions[at] !== -1; next = reader.position()) {
        const sought = next - 1;
        while (positions[at] !== -1 && (positions[at] as number) < sought) at++;
        if (positions[at] !== sought) continue;
        scores.addOne(
          segment,
          reader.doc,
          sought,
          term === second.from ? second.first : second.others,
          stage,
        );
        break;
      }
    }
  }
}

/** Keeps the best of the documents that it is given, in order. */
class Best {
  readonly docs: number[] = [];
  total = 0;
  private readonly days: number[] = [];
  private readonly worth: number[] = [];

  constructor(private readonly limit: number) {}

  add(segment: Segment, place: number, worth: number): void {
    this.total++;
    const { docs, days, worth: kept, limit } = this;
    if (docs.length === limit && worth < (kept[limit - 1] as number)) return;
    const [doc, day] = [segment.docs[place] as number, segment.days[place] as number];
    let at = docs.length;
    while (at > 0 && this.isBehind(at - 1, doc, day, worth)) at--;
    if (at >= limit) return;
    docs.splice(at, 0, doc);
    days.splice(at, 0, day);
    kept.splice(at, 0, worth);
    docs.length = days.length = kept.length = Math.min(docs.length, limit);
  }

  private isBehind(at: number, doc: number, day: number, worth: number): boolean {
    const difference =
      worth - (this.worth[at] as number) ||
      day - (this.days[at] as number) ||
      doc - (this.docs[at] as number);
    return difference > 0;
  }
}
