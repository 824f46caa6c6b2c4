import { hashOf, sieveBit } from './link-hash';
import { longestWord, type WordScanner } from './link-words';

/** The node that every form begins at. */
export const root = 0;
/** No node, and no form. */
export const none = 0;

const tagBits = 12;
/** Of 16 bits a word 6 % are set, so that so many other words pass. */
const bitsPerBeginning = 16;
const mostNodes = 2 ** (32 - tagBits);

/**
 * All forms as one tree of folded words, in typed arrays: a step is one look-up in a hash table,
 * whatever the number of forms, and a form of two words costs some 50 bytes. Nodes and forms are
 * numbers from 1; `none` is 0.
 */
export class FormTrie {
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly parents: Int32Array;
  private readonly words: Int32Array;
  private readonly gapOf: Uint8Array;
  /** Where each word begins in `pool`; one more at the end. */
  private readonly offsets: Int32Array;
  private readonly pool: Uint16Array;
  private readonly gaps: readonly number[];
  /** One bit for each hash of a first word, by its upper bits: most words of a text stop here. */
  readonly beginnings: Uint8Array;
  readonly beginningShift: number;
  /** By node: whether a longer form goes on from it. */
  readonly inner: Uint8Array;
  /** By node: the first form that ends there; by form: the next one. */
  readonly firstForm: Int32Array;
  readonly nextForm: Int32Array;

  constructor(plan: TriePlan) {
    const nodes = plan.parents.length;
    if (nodes >= mostNodes || plan.gaps.length > 255) throw new RangeError('too many forms for one linker');
    this.parents = Int32Array.from(plan.parents);
    this.words = Int32Array.from(plan.words);
    this.gapOf = Uint8Array.from(plan.gapOf);
    this.offsets = Int32Array.from(plan.offsets);
    this.pool = Uint16Array.from(plan.pool);
    this.gaps = [...plan.gaps];
    this.firstForm = Int32Array.from(plan.firstForm);
    this.nextForm = Int32Array.from(plan.nextForm);
    this.inner = new Uint8Array(nodes);
    for (let node = 1; node < nodes; node++) this.inner[this.parents[node] ?? 0] = 1;
    const bits = Math.max(4, Math.ceil(Math.log2(nodes * 1.5)));
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 ** bits);
    const first = this.parents.reduce((sum, parent) => sum + (parent === root ? 1 : 0), 0);
    const beginningBits = Math.max(8, Math.ceil(Math.log2(first * bitsPerBeginning)));
    this.beginnings = new Uint8Array(2 ** (beginningBits - 3));
    this.beginningShift = 32 - beginningBits;
    for (let node = 1; node < nodes; node++) this.place(node);
  }

  private place(node: number): void {
    const word = this.words[node] ?? 0;
    const from = this.offsets[word] ?? 0;
    const units = this.pool.subarray(from, this.offsets[word + 1]);
    const hash = hashOf(units, units.length);
    if (this.parents[node] === root) {
      const bit = sieveBit(hash, this.beginningShift);
      this.beginnings[bit >>> 3] = (this.beginnings[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
    const key = mixed(hash, this.parents[node] ?? 0, this.gapOf[node] ?? 0);
    let slot = key >>> this.shift;
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = (node << tagBits) | (key & (2 ** tagBits - 1));
  }

  /** Whether a word may be the first of a form; says no of nearly all that are not. */
  mayBegin(hash: number): boolean {
    const bit = sieveBit(hash, this.beginningShift);
    return ((this.beginnings[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
  }

  /**
   * The node that a word leads to from another.
   *
   * @param hash that of the units
   * @param gap as `gapNumber` gives it
   * @param units the word, `length` of them from `from`
   */
  step(node: number, hash: number, gap: number, units: Uint16Array, from: number, length: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const key = mixed(hash, node, gap);
    const tag = key & (2 ** tagBits - 1);
    let slot = key >>> this.shift;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return none;
      if ((held & (2 ** tagBits - 1)) === tag) {
        const next = held >>> tagBits;
        if (this.parents[next] === node && this.gapOf[next] === gap && this.isWord(next, units, from, length))
          return next;
      }
      slot = (slot + 1) & mask;
    }
  }

  private isWord(node: number, units: Uint16Array, from: number, length: number): boolean {
    const word = this.words[node] as number;
    const at = this.offsets[word] as number;
    if ((this.offsets[word + 1] as number) - at !== length) return false;
    for (let index = 0; index < length; index++)
      if (this.pool[at + index] !== units[from + index]) return false;
    return true;
  }

  /** The number a gap goes by here; -1 for one that no form has. */
  gapNumber(gap: number): number {
    return gap === 0 ? 0 : this.gaps.indexOf(gap);
  }

  /** What the tree holds in memory. */
  get bytes(): number {
    const { slots, parents, words, gapOf, offsets, pool, inner, firstForm, nextForm, beginnings } = this;
    const arrays = [slots, parents, words, gapOf, offsets, pool, inner, firstForm, nextForm, beginnings];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}

function mixed(hash: number, node: number, gap: number): number {
  const key = Math.imul(hash ^ Math.imul(node, 0x9e3779b1) ^ Math.imul(gap, 0x85ebca77), 0x7feb352d);
  return Math.imul(key ^ (key >>> 15), 0x846ca68b);
}

/** A tree in the making; forms are added in the order in which they are to be tried. */
export class TriePlan {
  readonly parents = [0];
  readonly words = [0];
  readonly gapOf = [0];
  readonly gaps = [0];
  readonly offsets = [0];
  readonly pool: number[] = [];
  readonly firstForm = [none];
  readonly nextForm = [none];
  private readonly numbers = new Map<string, number>();
  private readonly nodes = new Map<string, number>();

  /**
   * Adds the form that a scanner has just been set on. @returns the form's number, counted from 1,
   * or `none` for a form without words, with a word too long or with a gap that no text can have.
   */
  add(scanner: WordScanner): number {
    let node = root;
    while (scanner.next()) {
      if (scanner.length > longestWord) return none;
      const first = node === root;
      const gap = first ? 0 : this.numberOf(scanner.gap);
      if (gap < 0) return none;
      node = this.child(node, gap, String.fromCharCode(...scanner.units.subarray(0, scanner.length)));
    }
    if (node === root) return none;
    const form = this.nextForm.push(none) - 1;
    if (this.firstForm[node] === none) this.firstForm[node] = form;
    else {
      let last = this.firstForm[node] ?? none;
      while (this.nextForm[last] !== none) last = this.nextForm[last] ?? none;
      this.nextForm[last] = form;
    }
    return form;
  }

  private child(node: number, gap: number, word: string): number {
    const key = `${node} ${gap} ${word}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const next = this.parents.push(node) - 1;
    this.words.push(this.wordNumber(word));
    this.gapOf.push(gap);
    this.firstForm.push(none);
    this.nodes.set(key, next);
    return next;
  }

  private wordNumber(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    for (let index = 0; index < word.length; index++) this.pool.push(word.charCodeAt(index));
    const number = this.offsets.push(this.pool.length) - 2;
    this.numbers.set(word, number);
    return number;
  }

  private numberOf(gap: number): number {
    if (gap < 0) return gap;
    const known = this.gaps.indexOf(gap);
    return known === -1 ? this.gaps.push(gap) - 1 : known;
  }
}
