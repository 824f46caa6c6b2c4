import type { Source } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import type { StoryFile, StoryText } from '@/lib/core/story';
import { formatDay } from '@/lib/i18n/formats';

/** Everything the story's page shows in one language, dates already written. */
export type StoryView = {
  slug: string;
  locale: Locale;
  published: string;
  date: string;
  breaking: boolean;
  text: StoryText;
  sources: Source[];
  terms: string[];
};

/** A glossary entry as a list names it. */
export type TermName = { id: string; name: string };

export function storyView(story: StoryFile, locale: Locale): StoryView {
  return {
    slug: story.slug,
    locale,
    published: story.published,
    date: formatDay(story.published, locale),
    breaking: story.label === 'breaking',
    text: story.texts[locale],
    sources: story.sources,
    terms: story.terms,
  };
}
