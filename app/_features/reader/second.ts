import { useSetting } from '@/app/_data/settings';
import { type Locale, locales } from '@/lib/core/locale';
import type { StoryText } from '@/lib/core/story';
import { useStory } from './use-story';

/** The same story in another language; the text is null where it is not to be had, undefined until it is read. */
export type Second = { locale: Locale; text: StoryText | null | undefined };

/**
 * The language that stands beside another one: the one chosen for it, or the interface's, or the first left.
 *
 * @param first the story's language, which never stands beside itself
 */
export function secondLocale(first: Locale, chosen: Locale | null, interfaceLocale: Locale): Locale {
  const preferred = [chosen, interfaceLocale, ...locales];
  return preferred.find((locale): locale is Locale => locale !== null && locale !== first) ?? interfaceLocale;
}

/** @param slug null where the text is not to be read */
export function useSecond(slug: string | null, first: Locale, interfaceLocale: Locale): Second {
  const locale = secondLocale(first, useSetting('secondLocale'), interfaceLocale);
  const story = useStory(slug, locale);
  return { locale, text: story === undefined ? undefined : (story?.texts[locale] ?? null) };
}
