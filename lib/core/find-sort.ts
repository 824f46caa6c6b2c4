/** Where the words to be sorted are: word `number` is `units[starts[number] … starts[number + 1])`. */
type Words = { units: Uint16Array; starts: Uint32Array };

/**
 * Puts numbers of words into the order of their units, a word before those that it begins. A quicksort by
 * one unit at a time (Bentley and Sedgewick, 1997), since comparing whole words through a callback takes
 * longer than all the rest of making a segment.
 */
export function sortWords(order: Uint32Array, words: Words, from = 0, to = order.length, depth = 0): void {
  let [low, high, at] = [from, to, depth];
  while (high - low > 1) {
    const pivot = unitAt(words, order[(low + high) >>> 1] as number, at);
    let less = low;
    let more = high;
    for (let index = low; index < more; ) {
      const number = order[index] as number;
      const unit = unitAt(words, number, at);
      if (unit < pivot) {
        order[index++] = order[less] as number;
        order[less++] = number;
      } else if (unit > pivot) {
        order[index] = order[--more] as number;
        order[more] = number;
      } else index++;
    }
    sortWords(order, words, low, less, at);
    sortWords(order, words, more, high, at);
    // The same units so far; a word that ends here is the only one of its kind.
    if (pivot < 0) return;
    [low, high, at] = [less, more, at + 1];
  }
}

function unitAt({ units, starts }: Words, number: number, depth: number): number {
  const at = (starts[number] as number) + depth;
  return at < (starts[number + 1] as number) ? (units[at] as number) : -1;
}
