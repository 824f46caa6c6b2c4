const newline = 10;
const comma = 44;

/**
 * Takes a JSON array that is written one element a line, as its bytes arrive, apart into its elements:
 * each is handed on as the very bytes between the line's start and its comma. What stands on the lines
 * of the brackets is no element. A line that never ends is never handed on.
 */
export class LineReader {
  private rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  /** @returns the elements that these bytes complete, in order */
  read(chunk: Uint8Array): Uint8Array<ArrayBuffer>[] {
    const bytes = joined(this.rest, chunk);
    const lines: Uint8Array<ArrayBuffer>[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      const last = bytes[end - 1] === comma ? end - 1 : end;
      // A bracket alone opens or closes the array.
      if (last - start > 1) lines.push(bytes.slice(start, last));
      start = end + 1;
    }
    this.rest = bytes.slice(start);
    return lines;
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
