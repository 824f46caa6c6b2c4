import type { Locale } from './locale';

/** Names one language of a story, as orders do. Apart from `plan.ts`: every page compares, few plan. */
export function textKey(slug: string, locale: Locale): string {
  return `${slug} ${locale}`;
}

/** The slug of the story that a `textKey` names. */
export function slugIn(key: string): string {
  return key.split(' ', 1)[0] ?? key;
}
