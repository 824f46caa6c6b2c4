import { inLocale, type Locale } from '@/lib/core/locale';
import type { Card, ListedStory } from '@/lib/core/story';

/** A story of the front page in one language. */
export type ShownStory = Pick<ListedStory, 'slug' | 'published' | 'label' | 'languages'> & {
  card: Card;
  /** The card's language: the reader's, or another where the story is not here in that one. */
  cardLocale: Locale;
  bytes: number;
};

/** Null for a story of which no language is here. */
export function shownStory(story: ListedStory, locale: Locale): ShownStory | null {
  const { slug, published, label, languages, cards, bytes } = story;
  const found = inLocale(cards, locale);
  return (
    found && {
      slug,
      published,
      label,
      languages,
      card: found.value,
      cardLocale: found.locale,
      bytes,
    }
  );
}
