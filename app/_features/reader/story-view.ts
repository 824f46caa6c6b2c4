import type { Source } from '@/lib/core/glossary';
import { inLocale, type Locale } from '@/lib/core/locale';
import type { Story, StoryText } from '@/lib/core/story';
import { type Formats, formatTags } from '@/lib/i18n/formats';

/** Everything the story's page shows in one language. */
export type StoryView = {
  slug: string;
  locale: Locale;
  published: string;
  /** That day as the language's newspapers write it; only in a page that was built with the story. */
  written?: string;
  breaking: boolean;
  text: StoryText;
  sources: Source[];
  terms: string[];
  /** Newest first, in the language of the interface. */
  corrections: ShownCorrection[];
};

/**
 * The day of a story in its own language. To write a date, a slow phone loads tables for a tenth of a second: where
 * the page was built with it, written as the reader wants it, that is taken.
 */
export function publishedOn({ written, published, locale }: StoryView, formats: Formats): string {
  return written && formats.tag === formatTags[locale] ? written : formats.day(published);
}

/** One correction and its day, `YYYY-MM-DD`. */
export type ShownCorrection = { day: string; text: string };

/** A glossary entry as a list names it. */
export type TermName = { id: string; name: string };

/**
 * The story in the language asked for, or in one that is here; null where none is.
 *
 * @param wanted the story's language
 * @param interfaceLocale the language of what the product says about the story
 */
export function storyView(story: Story, wanted: Locale, interfaceLocale: Locale): StoryView | null {
  const found = inLocale(story.texts, wanted);
  if (!found) return null;
  const { locale, value: text } = found;
  return {
    slug: story.slug,
    locale,
    published: story.published,
    breaking: story.label === 'breaking',
    text,
    sources: story.sources,
    terms: story.terms,
    corrections: (story.corrections ?? [])
      .map(({ date, texts }) => ({ day: date, text: texts[interfaceLocale] }))
      .reverse(),
  };
}
