/**
 * How the store stands. `sound`: as it should; `memory`: the browser lets nothing be stored, and rows live as
 * long as the page; `newer`: a newer version of the app has changed the database, which is read and not written.
 */
export type Condition = 'sound' | 'memory' | 'newer';

let current: Condition = 'sound';
const listeners = new Set<() => void>();
const losses = new Set<() => void>();

/** What the last opening found; `sound` until the first. This file is small, so that any page can ask. */
export function condition(): Condition {
  return current;
}

/** @returns ends the subscription */
export function subscribeToCondition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteCondition(next: Condition): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** Told when the database is taken away under the page: deleted by somebody else, or closed by the browser. */
export function subscribeToLoss(listener: () => void): () => void {
  losses.add(listener);
  return () => losses.delete(listener);
}

export function noteLoss(): void {
  for (const listener of losses) listener();
}
