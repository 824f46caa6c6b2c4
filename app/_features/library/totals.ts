import type { ShelfStory, ShelfText } from '@/app/_data/shelf';
import { type Locale, locales } from '@/lib/core/locale';

/** What is to be fetched: bytes on the wire at the most. */
export type Price = { locale: Locale; bytes: number };

/** Whether something newer, or something at all, can be fetched for a text. */
export function isToFetch({ state, price }: ShelfText): boolean {
  return state !== 'here' && price > 0;
}

/** Stories of which something can be read, and the bytes of all their files. */
export function hereOf(stories: readonly ShelfStory[]): { count: number; bytes: number } {
  let count = 0;
  let bytes = 0;
  for (const story of stories) {
    if (story.removed) continue;
    const size = bytesOf(story);
    if (size > 0) count += 1;
    bytes += size;
  }
  return { count, bytes };
}

export function bytesOf({ texts }: ShelfStory): number {
  return texts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** By language, only where there is something to fetch. What the reader removed does not come with the others. */
export function pricesOf(stories: readonly ShelfStory[]): Price[] {
  const sums: Record<Locale, number> = { en: 0, ar: 0, fa: 0 };
  for (const { removed, texts } of stories)
    if (!removed) for (const text of texts) if (isToFetch(text)) sums[text.locale] += text.price;
  return locales.flatMap((locale) => (sums[locale] > 0 ? [{ locale, bytes: sums[locale] }] : []));
}

export function sumOf(prices: readonly { bytes: number }[]): number {
  return prices.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The oldest story that may go: not kept, not opened since the page was loaded. Null where there is none. */
export function oldestToRemove(
  stories: readonly ShelfStory[],
  wasOpened: (slug: string) => boolean,
): ShelfStory | null {
  return (
    stories.findLast(
      (story) => !story.pinned && !story.removed && bytesOf(story) > 0 && !wasOpened(story.slug),
    ) ?? null
  );
}
