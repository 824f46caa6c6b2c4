/**
 * Stories opened since this page was loaded. It lives in memory and nowhere else: of what is read, no more is kept than
 * `lib/core/place-rows.ts` says. Such a story is not offered for removal.
 */
const opened = new Set<string>();

export function noteOpened(slug: string): void {
  opened.add(slug);
}

export function wasOpened(slug: string): boolean {
  return opened.has(slug);
}
