/**
 * Stories opened since this page was loaded. It lives in memory and nowhere else: what someone reads is
 * not recorded. Such a story is not offered for removal.
 */
const opened = new Set<string>();

export function noteOpened(slug: string): void {
  opened.add(slug);
}

export function wasOpened(slug: string): boolean {
  return opened.has(slug);
}
