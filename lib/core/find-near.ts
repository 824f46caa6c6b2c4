import type { Form } from './find-plan';
import { type Segment, termLength } from './find-segment';

/**
 * The table of the edit distance between a typed word and one that is given letter by letter: insertion,
 * deletion, substitution, and exchange of two neighbours (optimal string alignment; Damerau 1964).
 * Row `depth` holds the distances of the first `depth` letters to every beginning of what was typed.
 */
export class Distances {
  private readonly rows: Uint8Array;
  private readonly letters: Uint16Array;
  private readonly width: number;

  constructor(
    private readonly typed: string,
    longest: number,
  ) {
    this.width = typed.length + 1;
    this.rows = new Uint8Array(this.width * (longest + 1));
    this.letters = new Uint16Array(longest + 1);
    for (let column = 0; column < this.width; column++) this.rows[column] = column;
  }

  /** Fills the row of a letter, the `depth`-th; the rows before it must be filled. @returns its least */
  add(depth: number, letter: number): number {
    const { rows, letters, typed, width } = this;
    const row = depth * width;
    const above = row - width;
    letters[depth] = letter;
    rows[row] = depth;
    let least = depth;
    for (let column = 1; column < width; column++) {
      const own = typed.charCodeAt(column - 1);
      let distance = (rows[above + column - 1] as number) + (own === letter ? 0 : 1);
      distance = Math.min(
        distance,
        (rows[above + column] as number) + 1,
        (rows[row + column - 1] as number) + 1,
      );
      if (depth > 1 && column > 1 && letters[depth - 1] === own && typed.charCodeAt(column - 2) === letter)
        distance = Math.min(distance, (rows[above - width + column - 2] as number) + 1);
      rows[row + column] = distance;
      if (distance < least) least = distance;
    }
    return least;
  }

  /** Between the first `depth` letters and all that was typed. */
  at(depth: number): number {
    return this.rows[depth * this.width + this.width - 1] as number;
  }
}

/** Whether a word is a form but for the errors that it forgives. */
export function isNear(word: string, { text, prefix, errors }: Form): boolean {
  const distances = new Distances(text, word.length);
  for (let depth = 0; depth <= word.length; depth++) {
    if (depth > 0 && distances.add(depth, word.charCodeAt(depth - 1)) > errors) return false;
    if ((prefix || depth === word.length) && distances.at(depth) <= errors) return true;
  }
  return false;
}

/**
 * Every range of terms that are a form but for the errors that it forgives. Terms are in order, so that
 * what two of them begin with is compared once, and all that begin hopelessly are passed at once.
 *
 * @param range of terms of one language
 */
export function nearRanges(
  segment: Segment,
  [from, to]: readonly [number, number],
  { text, prefix, errors }: Form,
): [from: number, to: number][] {
  const { units, termStarts } = segment;
  const ranges: [number, number][] = [];
  // A word that is longer by more than the errors is far.
  const deepest = text.length + errors + 1;
  const distances = new Distances(text, deepest);
  let term = from;
  let shared = 0;
  while (term < to) {
    const start = termStarts[term] as number;
    const length = termLength(segment, term);
    let depth = shared;
    let end = 0;
    while (depth < length && end === 0) {
      depth++;
      const least = distances.add(depth, units[start + depth - 1] as number);
      if (prefix && distances.at(depth) <= errors) {
        end = beyond(segment, term, to, depth);
        ranges.push([term, end]);
      } else if (least > errors || depth === deepest) end = beyond(segment, term, to, depth);
    }
    if (end === 0) {
      if (distances.at(length) <= errors) ranges.push([term, term + 1]);
      end = term + 1;
    }
    shared = end < to ? Math.min(depth, sharedUnits(segment, term, end)) : 0;
    term = end;
  }
  return ranges;
}

/** The first term after those that begin with `depth` units of a term. */
function beyond(segment: Segment, term: number, to: number, depth: number): number {
  let step = 1;
  let low = term + 1;
  while (low < to && sharedUnits(segment, term, low) >= depth) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low, to);
  low = Math.max(term + 1, low - step / 2 + 1);
  if (step === 1) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sharedUnits(segment, term, middle) >= depth) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many units two terms have in common at their beginning. */
function sharedUnits(segment: Segment, term: number, other: number): number {
  const { units, termStarts } = segment;
  const [from, start] = [termStarts[term] as number, termStarts[other] as number];
  const most = Math.min(termLength(segment, term), termLength(segment, other));
  let index = 0;
  while (index < most && units[from + index] === units[start + index]) index++;
  return index;
}
