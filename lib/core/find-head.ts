import { checksumOf, type FindDamage, findVersion } from './find-segment';
import { failure, type Result, success } from './result';

/** Which segments an index is made of, which of their documents are gone, and what it holds. */
export type Head = {
  /** Of the documents that are not gone. */
  fingerprint: string;
  /** No segment ever had this number or a higher one. */
  nextId: number;
  /** `gone`: a byte for each document of the segment, 1 where it is gone. */
  segments: readonly { id: number; gone: Uint8Array }[];
};

const signature = 0x57_46_48_31;
const place = { signature: 0, version: 1, checksum: 2, words: 3, nextId: 4, segments: 5, fingerprint: 6 };
const headerWords = 9;

/**
 * How many numbers there are and two sums over them in which their order does not matter: two lists of
 * numbers with the same fingerprint are the same but by a chance of 1 in 2⁶⁴. So a library tells whether an
 * index is its own.
 */
export function fingerprintOf(docs: Iterable<number>): string {
  let count = 0;
  let sum = 0;
  let mixedSum = 0;
  for (const doc of docs) {
    count++;
    sum = (sum + mixed(doc)) | 0;
    mixedSum = (mixedSum + mixed(doc ^ 0x5bd1e995)) | 0;
  }
  return [count, sum, mixedSum].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('-');
}

/** The last steps of MurmurHash3 (Austin Appleby, public domain). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The head in bytes: per segment its number, how many documents it has, and a bit for each. */
export function makeHead({ fingerprint, nextId, segments }: Head): ArrayBuffer {
  const words = [signature, findVersion, 0, 0, nextId, segments.length];
  words.push(...fingerprint.split('-').map((part) => Number.parseInt(part, 16)));
  for (const { id, gone } of segments) {
    words.push(id, gone.length);
    for (let from = 0; from < gone.length; from += 32) {
      let bits = 0;
      for (let bit = 0; bit < 32 && from + bit < gone.length; bit++)
        bits |= (gone[from + bit] as number) << bit;
      words.push(bits >>> 0);
    }
  }
  const head = Uint32Array.from(words);
  head[place.words] = head.length;
  head[place.checksum] = checksumOf(head.buffer, place.checksum);
  return head.buffer;
}

/** @returns why not, where the bytes are not whole or of another version */
export function headIn(buffer: ArrayBuffer): Result<Head, FindDamage> {
  if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 4 !== 0) return failure('damaged');
  const words = new Uint32Array(buffer);
  if (words[place.signature] !== signature) return failure('damaged');
  if (words[place.version] !== findVersion) return failure('other-version');
  if (words[place.words] !== words.length) return failure('damaged');
  if (words[place.checksum] !== checksumOf(buffer, place.checksum)) return failure('damaged');
  const segments: { id: number; gone: Uint8Array }[] = [];
  let at = headerWords;
  for (let index = 0; index < (words[place.segments] ?? 0); index++) {
    const [id = 0, length = 0] = words.subarray(at, at + 2);
    const gone = Uint8Array.from(
      { length },
      (_, doc) => ((words[at + 2 + (doc >>> 5)] ?? 0) >>> (doc & 31)) & 1,
    );
    segments.push({ id, gone });
    at += 2 + Math.ceil(length / 32);
  }
  const fingerprint = Array.from(words.subarray(place.fingerprint, headerWords), (part) =>
    part.toString(16).padStart(8, '0'),
  ).join('-');
  return success({ fingerprint, nextId: words[place.nextId] ?? 1, segments });
}
