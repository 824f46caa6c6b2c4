import { endOf, endsWord, type Keys } from './search-keys';

/** @param length how many units from the place the typed text stands for @param distance edits, from 1 */
type Found = (place: number, length: number, distance: number) => void;

/**
 * Finds the places where a text, or the beginning of one, is what was typed but for `most` edits: a
 * letter too many, missing or wrong, or two neighbours exchanged (Damerau-Levenshtein distance, its
 * "optimal string alignment" form). One walk over the sorted places as over a tree: a row of the
 * distance table is worked out once for all texts that share that beginning, and a branch is left as
 * soon as its row has no cell within `most` (Ukkonen's cut-off, with a band of 2 × most + 1 cells).
 *
 * @param halves whether the typed text may end within a word, as while it is being typed
 */
export function nearby(keys: Keys, typed: string, most: number, halves: boolean, found: Found): void {
  const width = typed.length + 1;
  const deepest = typed.length + most;
  const beyond = most + 1;
  const rows = new Uint8Array((deepest + 1) * width).fill(beyond);
  for (let cell = 0; cell <= most; cell++) rows[cell] = cell;
  let known = 0;
  let place = 0;
  while (place < keys.at.length) {
    const at = keys.at[place] ?? 0;
    const depth = Math.min(endOf(keys, place) - at, deepest);
    known = Math.min(known, keys.shared[place] ?? 0);
    let cut = -1;
    while (known < depth) {
      known++;
      if (nextRow(keys.units, at, typed, rows, known, most)) continue;
      cut = known;
      break;
    }
    const length = bestEnd(keys, place, rows, typed.length, known, most, halves);
    if (length > 0) found(place, length, rows[length * width + typed.length] ?? 0);
    place++;
    // What shares a hopeless beginning is passed over, unless it has ended well before it was hopeless.
    if (cut > 0 && !anyEnd(rows, typed.length, cut, most))
      while (place < keys.at.length && (keys.shared[place] ?? 0) >= cut) place++;
  }
}

/** Works out the row of the first `depth` units of a text; false where it leads nowhere. */
function nextRow(
  units: Uint16Array,
  at: number,
  typed: string,
  rows: Uint8Array,
  depth: number,
  most: number,
): boolean {
  const width = typed.length + 1;
  const row = depth * width;
  const above = row - width;
  const unit = units[at + depth - 1];
  const before = depth > 1 ? units[at + depth - 2] : -1;
  const last = Math.min(typed.length, depth + most);
  let least = most + 1;
  for (let cell = Math.max(0, depth - most); cell <= last; cell++) {
    let cost = (rows[above + cell] ?? 0) + 1;
    if (cell > 0) {
      const same = typed.charCodeAt(cell - 1) === unit;
      cost = Math.min(cost, (rows[above + cell - 1] ?? 0) + (same ? 0 : 1));
      if (cell > depth - most) cost = Math.min(cost, (rows[row + cell - 1] ?? 0) + 1);
      if (cell > 1 && typed.charCodeAt(cell - 2) === unit && typed.charCodeAt(cell - 1) === before)
        cost = Math.min(cost, (rows[above - width + cell - 2] ?? 0) + 1);
    }
    if (cost > most) cost = most + 1;
    rows[row + cell] = cost;
    if (cost < least) least = cost;
  }
  return least <= most;
}

function anyEnd(rows: Uint8Array, typed: number, depth: number, most: number): boolean {
  for (let length = Math.max(1, typed - most); length <= depth; length++)
    if ((rows[length * (typed + 1) + typed] ?? 0) <= most) return true;
  return false;
}

/** The length at which the match is best: at the end of a word, then nearest to what was typed; 0 for none. */
function bestEnd(
  keys: Keys,
  place: number,
  rows: Uint8Array,
  typed: number,
  known: number,
  most: number,
  halves: boolean,
): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let length = Math.max(1, typed - most); length <= known; length++) {
    const distance = rows[length * (typed + 1) + typed] ?? 0;
    if (distance > most) continue;
    const whole = endsWord(keys, place, length);
    if (!whole && !halves) continue;
    const cost = distance * 4 + (whole ? 0 : 2);
    if (cost > bestCost) continue;
    best = length;
    bestCost = cost;
  }
  return best;
}
