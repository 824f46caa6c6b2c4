/**
 * Breaks words into as few lines as the width allows, and of those ways into the one whose lines are the most
 * alike: a headline with one word on its last line looks like a mistake.
 *
 * @param widths of the words, in the unit of the rest
 * @param space between two words
 * @returns how many words each line has; a word that is too wide has a line of its own
 */
export function balancedLines(widths: readonly number[], space: number, limit: number): number[] {
  const fewest = greedyLines(widths, space, limit).length;
  let lines = greedyLines(widths, space, limit);
  // The narrowest column that still needs no further line has the most even lines.
  let [tooNarrow, enough] = [0, limit];
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    const tried = greedyLines(widths, space, middle);
    if (tried.length > fewest || widths.some((width) => width > middle && width <= limit)) tooNarrow = middle;
    else {
      enough = middle;
      lines = tried;
    }
  }
  return lines;
}

function greedyLines(widths: readonly number[], space: number, limit: number): number[] {
  const lines: number[] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const width of widths) {
    if (filled + space + width <= limit) {
      filled += space + width;
      lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
    } else {
      lines.push(1);
      filled = width;
    }
  }
  return lines;
}
