/** A closed outline of straight lines, in pixels, y downwards. */
export type Outline = readonly (readonly [x: number, y: number])[];
/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Lines looked at in each row of pixels: more would not be seen. */
const samples = 8;
/** How much ink a pixel can have, in steps: few enough for a small palette. */
const steps = 15;

/** A sheet on which outlines are filled; it counts its colours, so that it can be stored with a palette. */
export class Sheet {
  readonly pixels: Uint8Array;
  readonly palette: Colour[];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly width: number,
    readonly height: number,
    paper: Colour,
  ) {
    this.pixels = new Uint8Array(width * height);
    this.palette = [paper];
    this.#numbers.set(paper.join(), 0);
  }

  /** Fills what lies inside the outlines, each a non-zero winding (SVG 2, `fill-rule`), with soft edges. */
  fill(outlines: readonly Outline[], ink: Colour): void {
    const crossings = crossingsOf(outlines, this.height);
    const row = new Float32Array(this.width + 1);
    let touched = false;
    for (let line = 0; line < this.height * samples; line++) {
      const own = crossings.get(line);
      if (own) {
        addSpans(row, own, this.width);
        touched = true;
      }
      if (line % samples !== samples - 1 || !touched) continue;
      this.#lay(row, Math.floor(line / samples), ink);
      row.fill(0);
      touched = false;
    }
  }

  #lay(row: Float32Array, y: number, ink: Colour): void {
    for (let x = 0; x < this.width; x++) {
      const step = Math.round(Math.min(1, (row[x] ?? 0) / samples) * steps);
      if (step === 0) continue;
      const at = y * this.width + x;
      const under = this.palette[this.pixels[at] ?? 0] ?? ink;
      this.pixels[at] = this.#numberOf(mixed(under, ink, step / steps));
    }
  }

  #numberOf(colour: Colour): number {
    const key = colour.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    // PNG's palette ends there.
    if (this.palette.length === 256) throw new Error('a picture with more than 256 colours');
    this.palette.push(colour);
    this.#numbers.set(key, this.palette.length - 1);
    return this.palette.length - 1;
  }
}

function mixed(under: Colour, ink: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(under[index] + (ink[index] - under[index]) * share);
  return [part(0), part(1), part(2)];
}

type Crossing = { x: number; turn: 1 | -1 };

/** Where each sampled line meets the outlines, and in which sense they cross it. */
function crossingsOf(outlines: readonly Outline[], height: number): Map<number, Crossing[]> {
  const found = new Map<number, Crossing[]>();
  for (const outline of outlines)
    for (const [index, from] of outline.entries()) {
      const to = outline[(index + 1) % outline.length] ?? from;
      const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
      const turn = from[1] < to[1] ? 1 : -1;
      const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
      // A line is looked at in its middle; one that ends exactly there belongs to the next.
      const first = Math.max(0, Math.ceil(upper[1] * samples - 0.5));
      const last = Math.min(height * samples, Math.ceil(lower[1] * samples - 0.5));
      for (let line = first; line < last; line++) {
        const x = upper[0] + ((line + 0.5) / samples - upper[1]) * slope;
        const own = found.get(line);
        if (own) own.push({ x, turn });
        else found.set(line, [{ x, turn }]);
      }
    }
  return found;
}

/** Adds to each pixel of a row how much of it lies between crossings that enclose something. */
function addSpans(row: Float32Array, crossings: Crossing[], width: number): void {
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) start = x;
    winding += turn;
    if (winding === 0) addSpan(row, Math.max(0, start), Math.min(width, x));
  }
}

function addSpan(row: Float32Array, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++)
    row[x] = (row[x] ?? 0) + Math.min(to, x + 1) - Math.max(from, x);
}
