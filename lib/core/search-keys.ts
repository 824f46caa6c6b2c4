/** A text to look up, and the places in it (offset, what kind of place) where a match may begin. */
export type Key = { text: string; places: readonly (readonly [at: number, kind: number])[] };

/** One such place, and what stands there. */
export type Place = {
  /** The number of its text. */
  key: number;
  at: number;
  kind: number;
  /** The text from here on. */
  tail: string;
  /** Where the words after it begin, as lengths of a match that ends there; the last is the whole tail. */
  ends: number[];
};

/** Places in the order of what stands there, and how many units each shares with the one before it. */
export type Keys = { places: readonly Place[]; shared: Uint16Array };

/** No typed text is compared further than this. */
export const longest = 200;

/**
 * Every place of every text, sorted by what stands there: a suffix array of word starts. A prefix is
 * two binary searches; the lengths that neighbours share make of the same array a tree, which
 * `nearby` walks.
 */
export function makeKeys(keys: readonly Key[]): Keys {
  const places = keys.flatMap(({ text, places: own }, key) =>
    own.map(([at, kind]): Place => {
      const ends = own.flatMap(([other]) => (other > at ? [other - at] : []));
      return { key, at, kind, tail: text.slice(at), ends: [...ends, text.length - at] };
    }),
  );
  places.sort((a, b) => (a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : 0));
  let before = '';
  const shared = Uint16Array.from(places, ({ tail }) => {
    let length = 0;
    while (length < before.length && before[length] === tail[length]) length++;
    before = tail;
    return length;
  });
  return { places, shared };
}

/** The places whose text begins with what was typed. */
export function placesWith({ places }: Keys, typed: string): Place[] {
  const first = firstFrom(places, ({ tail }) => tail >= typed);
  const end = firstFrom(places, ({ tail }) => tail >= typed && !tail.startsWith(typed));
  return places.slice(first, end);
}

/** Where in a sorted list a condition, false before, begins to hold. */
export function firstFrom<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
