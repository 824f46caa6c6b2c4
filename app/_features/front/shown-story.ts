import { inLocale, type Locale } from '@/lib/core/locale';
import type { Card, ListedStory } from '@/lib/core/story';
import { formatBytes, formatDay } from '@/lib/i18n/formats';

/** A story of the front page in one language, its date and size already written, so that build and browser agree. */
export type ShownStory = Pick<ListedStory, 'slug' | 'published' | 'label' | 'languages'> & {
  card: Card;
  /** The card's language: the reader's, or another where the story is not here in that one. */
  cardLocale: Locale;
  date: string;
  size: string;
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
      date: formatDay(published, locale),
      size: formatBytes(bytes, locale),
    }
  );
}
