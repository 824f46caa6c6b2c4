/** An entry and its best match. The meaning of `place` is the tier's own. */
export type Ranked = { entry: number; tier: number; place: number; length: number };

/** What makes one match better than another, in this order, each from 0 for the best. */
export type Merit = {
  tier: number;
  /** Within the tier, below 16. */
  closeness: number;
  /** Letters of what was found: the shorter is nearer to what was typed. */
  size: number;
  /** Whether it is in another language than the reader's. */
  foreign: boolean;
  /** Whether it is what the reader is shown anyway: then it says best why the entry is here. */
  shown: boolean;
};

const none = 0xffff;
const sizes = 128;

/** Keeps the best match of each entry while a search goes on; made once, used for every keystroke. */
export class Ranking {
  readonly #scores: Uint16Array;
  readonly #places: Uint32Array;
  readonly #lengths: Uint8Array;
  readonly #shown: Uint8Array;
  readonly #byRank: Uint32Array;
  #found: number[] = [];

  /** @param ranks of each entry, its place in the reader's alphabet: decides between equals */
  constructor(readonly ranks: Uint32Array) {
    this.#scores = new Uint16Array(ranks.length).fill(none);
    this.#places = new Uint32Array(ranks.length);
    this.#lengths = new Uint8Array(ranks.length);
    this.#shown = new Uint8Array(ranks.length);
    this.#byRank = new Uint32Array(ranks.length);
    ranks.forEach((rank, entry) => {
      this.#byRank[rank] = entry;
    });
  }

  get count(): number {
    return this.#found.length;
  }

  /** Whether some entry was found in a tier, or a better one. */
  has(tier: number): boolean {
    return this.#found.some((entry) => tierOf(this.#scores[entry] ?? none) <= tier);
  }

  offer(entry: number, merit: Merit, place: number, length: number): void {
    const { tier, closeness, size } = merit;
    const score =
      ((tier * 16 + Math.min(closeness, 15)) * sizes + Math.min(size, sizes - 1)) * 2 +
      (merit.foreign ? 1 : 0);
    const known = this.#scores[entry] ?? none;
    const sameTier = tierOf(known) === tier;
    const shown = merit.shown ? 1 : 0;
    if (known === none) this.#found.push(entry);
    if (score < known) this.#scores[entry] = score;
    if (sameTier ? shown < (this.#shown[entry] ?? 0) : score > known) return;
    if (sameTier && shown === this.#shown[entry] && score >= known) return;
    this.#shown[entry] = shown;
    this.#places[entry] = place;
    this.#lengths[entry] = length;
  }

  /** The best, in order; the ranking is empty afterwards. */
  take(limit: number): Ranked[] {
    const total = this.ranks.length;
    // Score and rank in one number: numbers sort fast.
    const sorted = Float64Array.from(
      this.#found,
      (entry) => (this.#scores[entry] ?? none) * total + (this.ranks[entry] ?? 0),
    ).sort();
    const taken = [...sorted.subarray(0, Math.min(limit, sorted.length))].map((key) => {
      const entry = this.#byRank[key % total] ?? 0;
      const tier = tierOf(this.#scores[entry] ?? none);
      return { entry, tier, place: this.#places[entry] ?? 0, length: this.#lengths[entry] ?? 0 };
    });
    for (const entry of this.#found) this.#scores[entry] = none;
    this.#found = [];
    return taken;
  }
}

function tierOf(score: number): number {
  return Math.floor(score / (2 * sizes * 16));
}
