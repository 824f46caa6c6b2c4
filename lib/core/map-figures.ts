import type { Point } from './map-projection';

/**
 * Whole numbers as text: one character from −25 to 24, two up to ±1,890. A map is mostly short
 * steps from one point to the next, so that a point takes little more than two characters, where an
 * SVG path takes five. The characters are those of ASCII from `#` to `~`, the backslash left out:
 * none needs escaping in JSON.
 */
const first = 35;
const backslash = 92;
const letters = 91;
/** Characters below this stand for a number alone; those above begin a pair. */
const alone = 50;

/** @throws for a number beyond ±1,890, of which no map has any */
export function encoded(figures: readonly number[]): string {
  return figures
    .map((figure) => {
      if (!Number.isInteger(figure) || Math.abs(figure) > 1890) throw new Error(`cannot encode ${figure}`);
      const folded = figure < 0 ? -2 * figure - 1 : 2 * figure;
      if (folded < alone) return letterOf(folded);
      const rest = folded - alone;
      return letterOf(alone + Math.floor(rest / letters)) + letterOf(rest % letters);
    })
    .join('');
}

export function decoded(text: string): number[] {
  const figures: number[] = [];
  for (let index = 0; index < text.length; index++) {
    let folded = valueAt(text, index);
    if (folded >= alone) folded = alone + (folded - alone) * letters + valueAt(text, ++index);
    figures.push(folded % 2 ? -(folded + 1) / 2 : folded / 2);
  }
  return figures;
}

function letterOf(value: number): string {
  const code = value + first;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code - first - (code > backslash ? 1 : 0);
}

/** A line: its first point, then the step to each next one. */
export function encodedLine(line: readonly Point[]): string {
  return encoded(
    line.flatMap(([x, y], index) => {
      const [beforeX, beforeY] = line[index - 1] ?? [0, 0];
      return [x - beforeX, y - beforeY];
    }),
  );
}

/** Lines, written one after the other with a space between. */
export function linesOf(text: string): Point[][] {
  return text.split(' ').map((line) => {
    const figures = decoded(line);
    let [x, y] = [0, 0];
    const points: Point[] = [];
    for (let index = 0; index < figures.length; index += 2) {
      x += figures[index] ?? 0;
      y += figures[index + 1] ?? 0;
      points.push([x, y]);
    }
    return points;
  });
}
