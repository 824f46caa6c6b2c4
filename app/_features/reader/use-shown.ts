import { useDeferredValue, useMemo, useState } from 'react';
import { useSettings } from '@/app/_data/settings';
import type { Locale } from '@/lib/core/locale';
import { type Second, useSecond } from './second';
import { type StoryView, storyView } from './story-view';
import { useStory } from './use-story';

/** A story's text, and the one beside it where the reader wants two. */
export type Shown = { view: StoryView; second: Second | null };

/**
 * What of a story stands on its page. The last that was whole stays until what is asked for is here, and is
 * exchanged after the frame that answers the reader's tap: a long text takes a slow phone many frames.
 *
 * @param prerendered what the page was built with
 * @returns `shown`: null where the story is nowhere, undefined until it is read; `current`: the language asked for,
 *   or the one there is instead; `missing`: whether that is another one; `waits`: whether something is on its way
 */
export function useShown(slug: string | null, locale: Locale, prerendered: StoryView | undefined) {
  const settings = useSettings();
  const chosen = settings.storyLocale ?? locale;
  const built = prerendered?.locale === chosen;
  // Not while the prerendered text is the one to show.
  const story = useStory(built ? null : slug, chosen);
  const view = useMemo(() => {
    if (built || story === null) return prerendered ?? null;
    return story && storyView(story, chosen, locale);
  }, [story, built, prerendered, chosen, locale]);
  const current = view?.locale ?? chosen;

  const { sideBySide } = settings;
  const beside = useSecond(sideBySide && view !== null ? slug : null, current, locale);
  const { locale: secondLocale, text } = beside;
  const asked = useMemo(
    () => view && { view, second: sideBySide ? { locale: secondLocale, text } : null },
    [view, sideBySide, secondLocale, text],
  );
  const whole = asked !== undefined && !(asked?.second && asked.second.text === undefined);
  const [last, keep] = useState<Shown | null | undefined>(() =>
    whole || !prerendered ? asked : { view: prerendered, second: null },
  );
  if (whole && asked !== last) keep(asked);
  const now = whole ? asked : (last ?? asked);
  const shown = useDeferredValue(now);
  return {
    shown,
    current,
    second: secondLocale,
    missing: Boolean(story !== undefined && view && view.locale !== chosen),
    waits: shown !== asked,
  };
}
