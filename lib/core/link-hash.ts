/** The base of the hash, that of FNV-1: odd, so that a step can be taken back. */
export const base = 0x01000193;
/** `base` times this is 1, modulo 2³²: takes the last letter's step back. */
const inverse = 0x359c449b;
/** `base` to the power of the index, modulo 2³²: what a letter weighs in the hash by its place. */
export const powers = new Int32Array(128);
powers[0] = 1;
for (let index = 1; index < 128; index++) powers[index] = Math.imul(powers[index - 1] ?? 1, base);

/** The hash of folded units: a polynomial in `base`, so that the hash of a part is quickly had. */
export function hashOf(units: Uint16Array, length: number): number {
  let hash = 0;
  for (let index = 0; index < length; index++) hash = (Math.imul(hash, base) + (units[index] ?? 0)) | 0;
  return hash;
}

/** The hash of a word without its last letter. */
export function hashBefore(hash: number, last: number): number {
  return Math.imul(hash - last, inverse);
}

/** Marks in a sieve's `edges`; no object, since Chromium 156 recompiles `nextOf` for ever over `edgeFirst`. */
export const edgeFirst = 1;
export const edgeLast = 2;

/** Which words are worth a look: most of a text are not, and are passed over on the spot. */
export type Sieve = {
  /** A bit for the hash of each word that is, by its upper bits: see `sieveBit`. */
  bits: Uint8Array;
  shift: number;
  /** By folded letter: whether a word that begins or ends in it is, whatever its hash. */
  edges: Uint8Array;
};

const spread = 0x9e3779b1;

/** The bit of a hash in a sieve. */
export function sieveBit(hash: number, shift: number): number {
  return Math.imul(hash, spread) >>> shift;
}
