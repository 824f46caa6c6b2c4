import type { Locale } from '@/lib/core/locale';
import type { ListedStory } from '@/lib/core/story';
import { formatBytes, formatDay } from '@/lib/i18n/formats';

/** A story of the front page with its date and size already written, so that build and browser agree. */
export type ShownStory = ListedStory & { date: string; size: string };

export function shownStory(story: ListedStory, locale: Locale): ShownStory {
  return { ...story, date: formatDay(story.published, locale), size: formatBytes(story.bytes, locale) };
}
