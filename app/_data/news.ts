/** Slugs of stories corrected on this phone since the page was opened, the newest first. */
let corrected: readonly string[] = [];
const listeners = new Set<() => void>();

export function tellCorrections(slugs: readonly string[]): void {
  if (slugs.length === 0) return;
  corrected = [...slugs, ...corrected.filter((slug) => !slugs.includes(slug))];
  for (const listener of listeners) listener();
}

export function corrections(): readonly string[] {
  return corrected;
}

/** The reader has seen them. */
export function forgetCorrections(): void {
  corrected = [];
  for (const listener of listeners) listener();
}

export function subscribeToCorrections(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
