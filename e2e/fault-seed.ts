/** What is random in the tests of faults begins here; another seed tries other places and orders. */
export const faultSeed = Number(process.env.WARAQ_FAULT_SEED ?? 20140106);

/** Writes how many faults a test has tried, for the table in docs/reliability.md. */
export function tell(what: string, count: number): void {
  console.log(`faults: ${count} ${what} (seed ${faultSeed})`);
}
