import type { Locale } from './locale';

/** Names one language of a story, as orders do. Apart from `plan.ts`: every page compares, few plan. */
export function textKey(slug: string, locale: Locale): string {
  return `${slug} ${locale}`;
}
