import type { Entry } from '@/lib/core/glossary';
import { inLocale, type Locale } from '@/lib/core/locale';
import type { StoryCard } from '@/lib/core/story';

/** An entry with what its page shows around it. */
export type TermShown = {
  entry: Entry;
  related: { id: string; name: string }[];
  stories: { slug: string; headline: string; locale: Locale }[];
};

export function termShown(
  entry: Entry,
  entries: readonly Entry[],
  naming: readonly StoryCard[],
  locale: Locale,
): TermShown {
  return {
    entry,
    related: entries
      .filter((other) => entry.related.includes(other.id))
      .map((other) => ({ id: other.id, name: other.names[locale] })),
    stories: naming.flatMap(({ slug, cards }) => {
      const card = inLocale(cards, locale);
      return card ? [{ slug, headline: card.value.headline, locale: card.locale }] : [];
    }),
  };
}
