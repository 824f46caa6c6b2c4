const newline = 10;
const comma = 44;
const none = new Uint8Array(0);

/**
 * Takes a JSON array that is written one element a line, as its bytes arrive, apart into its elements:
 * each is handed on as the very bytes between the line's start and its comma. What stands on the lines
 * of the brackets is no element. A line that never ends is never handed on.
 */
export class LineReader {
  private rest: Uint8Array<ArrayBuffer> = none;

  /**
   * The elements that these bytes complete, in order; each is looked for when it is asked for, since a browser may
   * hand over a megabyte at once. All of them are to be asked for before the next bytes come.
   */
  *read(chunk: Uint8Array): Generator<Uint8Array<ArrayBuffer>, void> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const line = joined(this.rest, chunk.subarray(start, end));
      this.rest = none;
      start = end + 1;
      const length = line.at(-1) === comma ? line.length - 1 : line.length;
      // A bracket alone opens or closes the array.
      if (length > 1) yield line.slice(0, length);
    }
    this.rest = joined(this.rest, chunk.subarray(start));
  }
}

/** The text of such an array; every element must be one line of JSON. */
export function linesText(elements: readonly string[]): string {
  return `[\n${elements.join(',\n')}\n]\n`;
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
