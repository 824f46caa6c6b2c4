import { inLocale, type Locale } from '@/lib/core/locale';
import type { Mark } from '@/lib/core/place-rows';
import { type Story, spanText } from '@/lib/core/story';
import { stored } from './library';
import { openTraces } from './places';

/** Words in the language that they are in. */
export type Worded = { locale: Locale; text: string };

/** A paragraph with a bookmark or notes, as a list shows it. */
export type Marked = {
  mark: Mark;
  /** Day of the story, and its headline; empty and null where it is not on this phone. */
  published: string;
  headline: Worded | null;
  /** What the paragraph says; null where that is not here. */
  words: Worded | null;
  /** It was removed while the list was open, and can be put back. */
  gone: boolean;
};

/**
 * Every bookmark and note, those of the newest story first: no other order is known. Read from the phone alone.
 *
 * @param locale of headlines and words, where a story is here in it
 */
export async function readMarked(locale: Locale): Promise<Marked[]> {
  const marks = (await (await openTraces())?.marksIn()) ?? [];
  const stories = new Map<string, Story | null>();
  for (const { slug } of marks)
    if (!stories.has(slug)) stories.set(slug, await stored(({ loadStory }) => loadStory(slug)));
  return arranged(
    [],
    marks.map((mark) => {
      const story = stories.get(mark.slug);
      const text = story && inLocale(story.texts, locale);
      const block = text?.value.body[mark.paragraph - 1];
      return {
        mark,
        published: story?.published ?? '',
        headline: text ? { locale: text.locale, text: text.value.headline } : null,
        words: text && block ? { locale: text.locale, text: block.spans.map(spanText).join('') } : null,
        gone: false,
      };
    }),
  );
}

/** The list as it is now, with what was on it before and is removed. */
export function arranged(before: readonly Marked[], now: readonly Marked[]): Marked[] {
  const key = ({ mark }: Marked) => `${mark.slug} ${mark.paragraph}`;
  const here = new Set(now.map(key));
  const gone = before.filter((one) => !here.has(key(one)));
  return [...now, ...gone.map((one) => ({ ...one, gone: true }))].sort(
    (a, b) =>
      b.published.localeCompare(a.published) ||
      a.mark.slug.localeCompare(b.mark.slug) ||
      a.mark.paragraph - b.mark.paragraph,
  );
}
