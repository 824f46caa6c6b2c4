import { countKey } from '@/lib/core/base';

/**
 * How many stories are here, in localStorage: browsers clear a database without a word, and one that is
 * empty does not know what it held.
 */
export function countHere(): number {
  try {
    const count = Number(localStorage.getItem(countKey));
    return Number.isSafeInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}

export function setCount(count: number): void {
  try {
    if (count > 0) localStorage.setItem(countKey, String(count));
    else localStorage.removeItem(countKey);
  } catch {
    // Storage that is blocked: then a cleared database is not noticed.
  }
}

/** Stories came, or went by the reader's will. The next start counts them again. */
export function noteCount(change: number): void {
  if (change !== 0) setCount(countHere() + change);
}
