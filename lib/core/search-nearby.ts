import type { Keys, Place } from './search-keys';

/** @param length how many units from the place the typed text stands for */
type Found = (place: Place, length: number, distance: number) => void;

/**
 * Finds the places where a text, or the beginning of one, is what was typed but for `most` edits: a
 * letter too many, missing or wrong, or two neighbours exchanged (Damerau-Levenshtein distance, its
 * "optimal string alignment" form). One walk over the sorted places as over a tree: a row of the
 * distance table is worked out once for all texts that share that beginning, and a branch is left as
 * soon as its row has no cell within `most` (Ukkonen's cut-off, with a band of 2 × most + 1 cells).
 *
 * @param halves whether the typed text may end within a word, as while it is being typed
 */
export function nearby(
  { places, shared }: Keys,
  typed: string,
  most: number,
  halves: boolean,
  found: Found,
): void {
  const width = typed.length + 1;
  const deepest = typed.length + most;
  const rows = new Uint8Array((deepest + 1) * width).fill(most + 1);
  for (let cell = 0; cell <= most; cell++) rows[cell] = cell;
  const distanceAt = (length: number) => rows[length * width + typed.length] as number;
  let known = 0;
  let cut = 0;
  for (let index = 0; index < shared.length; index++) {
    const own = shared[index] as number;
    // What shares a hopeless beginning is passed over.
    if (cut > 0 && own >= cut) continue;
    cut = 0;
    known = Math.min(known, own);
    const place = places[index] as Place;
    while (cut === 0 && known < Math.min(place.tail.length, deepest)) {
      known++;
      if (!nextRow(place.tail, typed, rows, known, most)) cut = known;
    }
    // The best match ends a word, and else is as long as can be.
    let best = 0;
    let bestCost = 9;
    for (let length = Math.max(1, typed.length - most); length <= known; length++) {
      if (distanceAt(length) > most) continue;
      // It ended well before it was hopeless: so do its neighbours.
      cut = 0;
      const whole = place.ends.includes(length);
      const cost = distanceAt(length) * 2 + (whole ? 0 : 1);
      if (cost > bestCost || !(whole || halves)) continue;
      best = length;
      bestCost = cost;
    }
    if (best > 0) found(place, best, distanceAt(best));
  }
}

/** Works out the row of the first `depth` units of a text; false where it leads nowhere. */
function nextRow(text: string, typed: string, rows: Uint8Array, depth: number, most: number): boolean {
  const width = typed.length + 1;
  const row = depth * width;
  const unit = text.charCodeAt(depth - 1);
  const before = text.charCodeAt(depth - 2);
  let hope = false;
  for (let cell = Math.max(0, depth - most); cell <= Math.min(typed.length, depth + most); cell++) {
    const at = row + cell;
    const own = typed.charCodeAt(cell - 1);
    let cost = (rows[at - width] as number) + 1;
    if (cell > 0) {
      cost = Math.min(cost, (rows[at - width - 1] as number) + (own === unit ? 0 : 1));
      if (cell > depth - most) cost = Math.min(cost, (rows[at - 1] as number) + 1);
      if (cell > 1 && own === before && typed.charCodeAt(cell - 2) === unit)
        cost = Math.min(cost, (rows[at - 2 * width - 2] as number) + 1);
    }
    rows[at] = Math.min(cost, most + 1);
    hope ||= cost <= most;
  }
  return hope;
}
