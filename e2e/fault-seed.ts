/** What is random in the tests of faults begins here; another seed tries other places and orders. */
export const faultSeed = Number(process.env.WARAQ_FAULT_SEED ?? 20140106);

/** Writes how many faults a test has tried, for the table in docs/reliability.md. */
export function tell(what: string, count: number): void {
  console.log(`faults: ${count} ${what} (seed ${faultSeed})`);
}

/** Whether everything is tried that docs/reliability.md counts, or a part that keeps `npm test` short. */
const all = process.env.WARAQ_FAULTS === 'all';
const share = 4;

/** Those of a list that are tried: every fourth. */
export function tried<T>(list: readonly T[]): T[] {
  return list.filter((_, index) => all || index % share === 0);
}

/** How many of so many are tried: a fourth, and at least two. */
export function triedOf(many: number): number {
  return all ? many : Math.max(2, Math.ceil(many / share));
}
