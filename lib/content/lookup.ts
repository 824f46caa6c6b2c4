import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { cardOf, type StoryCard, type WholeStory } from '@/lib/core/story';
import { content } from './content';

/** A story that the build makes a page for; any other slug is a bug in the caller. */
export function storyOf(slug: string): WholeStory {
  const story = content().stories.find((one) => one.slug === slug);
  if (!story) throw new Error(`no story "${slug}" in the content`);
  return story;
}

/** An entry that the build makes a page for; any other id is a bug in the caller. */
export function entryOf(id: string): Entry {
  const entry = content().entries.find((one) => one.id === id);
  if (!entry) throw new Error(`no glossary entry "${id}" in the content`);
  return entry;
}

/** Names of entries in one language, in the order asked for. */
export function entryNames(ids: readonly string[], locale: Locale): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: entryOf(id).names[locale] }));
}

/** How many stories a prerendered entry lists; the phone's own page lists all that are stored. */
const naming = 20;

/** Cards of the newest stories that name an entry. */
export function storiesNaming(id: string): StoryCard[] {
  return content()
    .stories.filter((story) => story.terms.includes(id))
    .slice(0, naming)
    .map(cardOf);
}
