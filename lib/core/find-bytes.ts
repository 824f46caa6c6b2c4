/** A list of numbers that grows in place of a JavaScript array, at a fraction of its memory. */
export class Numbers {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length)
      this.values = doubled(this.values, new Uint32Array(this.length * 2));
    this.values[this.length++] = value;
  }
}

/** Folded units of terms, one after another. */
export class Units {
  values = new Uint16Array(4096);
  length = 0;

  push(units: Uint16Array, from: number, to: number): void {
    while (this.length + to - from > this.values.length)
      this.values = doubled(this.values, new Uint16Array(this.values.length * 2));
    for (let index = from; index < to; index++) this.values[this.length++] = units[index] as number;
  }
}

/** Bytes that grow. */
export class Bytes {
  values = new Uint8Array(1 << 16);
  length = 0;

  /** Makes room; `varint` itself does not look. */
  room(bytes: number): void {
    while (this.length + bytes > this.values.length)
      this.values = doubled(this.values, new Uint8Array(this.values.length * 2));
  }

  /** Seven bits a byte, the lowest first, the highest bit set in all but the last. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.values[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.values[this.length++] = rest;
  }

  /** The head of a posting; see `Segment`. @param step documents since the last one with the term, less one */
  posting(step: number, bytes: number): void {
    this.room(12 + bytes);
    if (bytes <= 3) this.varint(step * 4 + bytes - 1);
    else {
      this.varint(step * 4 + 3);
      this.varint(bytes);
    }
  }

  copy(from: Uint8Array, at: number, bytes: number): void {
    const { values } = this;
    for (let index = 0; index < bytes; index++) values[this.length + index] = from[at + index] as number;
    this.length += bytes;
  }
}

function doubled<T extends Uint32Array | Uint16Array | Uint8Array>(old: T, grown: T): T {
  grown.set(old);
  return grown;
}

/** How many bytes a varint takes. */
export function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}
