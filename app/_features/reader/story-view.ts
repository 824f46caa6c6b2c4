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
  /** Newest first, in the language of the interface. */
  corrections: ShownCorrection[];
};

/** One correction, its date already written. */
export type ShownCorrection = { day: string; date: string; text: string };

/** A glossary entry as a list names it. */
export type TermName = { id: string; name: string };

/**
 * @param locale the story's language
 * @param interfaceLocale the language of what the product says about the story
 */
export function storyView(story: StoryFile, locale: Locale, interfaceLocale: Locale): StoryView {
  return {
    slug: story.slug,
    locale,
    published: story.published,
    date: formatDay(story.published, locale),
    breaking: story.label === 'breaking',
    text: story.texts[locale],
    sources: story.sources,
    terms: story.terms,
    corrections: (story.corrections ?? [])
      .map(({ date, texts }) => ({
        day: date,
        date: formatDay(date, interfaceLocale),
        text: texts[interfaceLocale],
      }))
      .reverse(),
  };
}
