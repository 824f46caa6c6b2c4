import { inLocale, type Locale } from '@/lib/core/locale';
import { type Card, frontLength, type ListedStory } from '@/lib/core/story';

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

/**
 * Newest first, each story once. What is on the phone wins over what the page was built with, unless it is not here
 * in the reader's language yet: its languages come one by one.
 */
export function merged(
  kept: readonly ShownStory[],
  built: readonly ShownStory[],
  locale: Locale,
): ShownStory[] {
  const stories = new Map(built.map((story) => [story.slug, story]));
  for (const story of kept) {
    const there = stories.get(story.slug);
    if (story.cardLocale === locale || there?.cardLocale !== locale) stories.set(story.slug, story);
  }
  return [...stories.values()].sort((a, b) => b.published.localeCompare(a.published)).slice(0, frontLength);
}
