/** A text to look up, and the places in it (offset, what kind of place) where a match may begin. */
export type Key = { text: string; places: readonly (readonly [at: number, kind: number])[] };

/**
 * Every place of every text, sorted by what stands there: a suffix array of word starts. A prefix is
 * two binary searches; the length that neighbours share (`shared`) makes the same array a tree, which
 * `nearby` walks. Numbers only, so that thirty thousand names cost a few megabytes.
 */
export type Keys = {
  units: Uint16Array;
  /** Of each place, in sorted order. */
  at: Uint32Array;
  text: Uint32Array;
  kind: Uint8Array;
  shared: Uint8Array;
  /** Of each text, where it begins in `units`; one more at the end. */
  begins: Uint32Array;
  /** 1 for a unit that begins a word. */
  wordStart: Uint8Array;
};

/** No typed text is compared further than this. */
export const longest = 200;

export function makeKeys(keys: readonly Key[]): Keys {
  const begins = new Uint32Array(keys.length + 1);
  keys.forEach((key, index) => {
    begins[index + 1] = (begins[index] ?? 0) + key.text.length;
  });
  const size = begins[keys.length] ?? 0;
  const units = new Uint16Array(size);
  const wordStart = new Uint8Array(size + 1);
  const places: { head: number; tail: string; at: number; text: number; kind: number }[] = [];
  keys.forEach(({ text, places: own }, index) => {
    const begin = begins[index] ?? 0;
    for (let unit = 0; unit < text.length; unit++) units[begin + unit] = text.charCodeAt(unit);
    for (const [at, kind] of own) {
      wordStart[begin + at] = 1;
      const tail = text.slice(at, at + longest);
      places.push({ head: headOf(tail), tail, at: begin + at, text: index, kind });
    }
  });
  places.sort((a, b) => a.head - b.head || (a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : 0));
  return {
    units,
    begins,
    wordStart,
    at: Uint32Array.from(places, (place) => place.at),
    text: Uint32Array.from(places, (place) => place.text),
    kind: Uint8Array.from(places, (place) => place.kind),
    shared: Uint8Array.from(places, ({ tail }, index) => sharedLength(places[index - 1]?.tail ?? '', tail)),
  };
}

/** The first four units as one number that sorts as the text does, for speed; not beyond a unit after Arabic's. */
function headOf(tail: string): number {
  let head = 0;
  let exact = true;
  for (let unit = 0; unit < 4; unit++) {
    const code: number = exact && unit < tail.length ? Math.min(tail.charCodeAt(unit), 2047) : 0;
    exact &&= code < 2047;
    head = head * 2048 + code;
  }
  return head;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The places where a text begins with `typed`: from the first to before the second. */
export function placesWith(keys: Keys, typed: string): [first: number, end: number] {
  const first = firstPlace(keys, (place) => compare(keys, place, typed) >= 0);
  return [first, firstPlace(keys, (place) => compare(keys, place, typed) > 0)];
}

function firstPlace({ at }: Keys, holds: (place: number) => boolean): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Negative before the typed text, 0 where it is a prefix, positive after it. */
function compare(keys: Keys, place: number, typed: string): number {
  const at = keys.at[place] ?? 0;
  const end = endOf(keys, place);
  for (let unit = 0; unit < typed.length; unit++) {
    if (at + unit >= end) return -1;
    const difference = (keys.units[at + unit] ?? 0) - typed.charCodeAt(unit);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where the text of a place ends in `units`. */
export function endOf(keys: Keys, place: number): number {
  return keys.begins[(keys.text[place] ?? 0) + 1] ?? 0;
}

/** Whether a match of some units from a place ends where a word does. */
export function endsWord(keys: Keys, place: number, length: number): boolean {
  const end = (keys.at[place] ?? 0) + length;
  return end === endOf(keys, place) || keys.wordStart[end] === 1;
}
