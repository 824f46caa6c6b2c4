/** Reads the postings of a term where their positions matter. */
export class PositionReader {
  doc = -1;
  /** How many bytes the document's positions take. */
  size = 0;
  private at = 0;
  private end = 0;
  /** Where the positions of the document end, and the last one that was read. */
  private beyond = 0;
  private last = 0;

  constructor(
    private readonly segment: { readonly postings: Uint8Array; readonly postingStarts: Uint32Array },
  ) {}

  start(term: number): void {
    const { postingStarts } = this.segment;
    this.beyond = postingStarts[term] as number;
    this.end = postingStarts[term + 1] as number;
    this.doc = -1;
  }

  /** Goes on to the next document. @returns false at the end */
  next(): boolean {
    this.at = this.beyond;
    if (this.at >= this.end) return false;
    const head = this.varint();
    this.doc += (head >>> 2) + 1;
    this.size = (head & 3) === 3 ? this.varint() : (head & 3) + 1;
    this.beyond = this.at + this.size;
    this.last = 0;
    return true;
  }

  /** The next of the positions in the document, ascending; -1 after the last. */
  position(): number {
    if (this.at >= this.beyond) return -1;
    this.last += this.varint();
    return this.last;
  }

  private varint(): number {
    const { postings } = this.segment;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[this.at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
