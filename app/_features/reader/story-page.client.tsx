'use client';

import { usePathname } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useLayoutEffect } from 'react';
import { changeSettings, useSettings } from '@/app/_data/settings';
import { seekFragment } from '@/app/_ui/fragment';
import { rememberPlace, restorePlace } from '@/app/_ui/place';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { Locale } from '@/lib/core/locale';
import { placeAt } from '@/lib/core/paths';
import { Article } from './article';
import { useSecond } from './second';
import { StoryEnd } from './story-end.client';
import { StoryLanguage } from './story-language.client';
import { type StoryView, storyView, type TermName } from './story-view';
import { useStory } from './use-story';
import type { StoryWords } from './words';

const MissingStory = lazy(() =>
  import('./missing-story.client').then((part) => ({ default: part.MissingStory })),
);
const ReadingPlace = lazy(() =>
  import('./reading-place.client').then((part) => ({ default: part.ReadingPlace })),
);
const StoryActs = lazy(() => import('./story-acts.client').then((part) => ({ default: part.StoryActs })));

const noTerms: TermName[] = [];

type Props = {
  locale: Locale;
  words: StoryWords;
  /** "Breaking news" in the story's language, whatever the interface's. */
  breaking: Record<Locale, string>;
  /** The prerendered text; null in the shell, which reads the story of its address from the phone. */
  initial: { view: StoryView; terms: TermName[] } | null;
  /** The map of the story's places. */
  children?: ReactNode;
};

export function StoryPage(props: Props) {
  const place = placeAt(usePathname());
  const slug = props.initial?.view.slug ?? (place?.name === 'story' ? place.slug : null);
  // A new story is a new page: nothing of the one before may linger.
  return <Story key={slug} slug={slug} {...props} />;
}

function Story({ slug, locale, words, breaking, initial, children }: Props & { slug: string | null }) {
  const settings = useSettings();
  const chosen = settings.storyLocale ?? locale;
  // Not while the prerendered text is the one to show.
  const story = useStory(initial?.view.locale === chosen ? null : slug, chosen);
  const view = story
    ? storyView(story, chosen, locale)
    : story === null || initial
      ? (initial?.view ?? null)
      : undefined;

  const prerendered = initial !== null;
  const { sideBySide } = settings;
  const hydrated = useHydrated();
  const second = useSecond(sideBySide && view !== null ? slug : null, view?.locale ?? chosen, locale);
  const shown = view && `${view.slug} ${view.locale} ${sideBySide && `${second.locale} ${!second.text}`}`;
  useLayoutEffect(() => {
    if (!shown) return;
    restorePlace();
    seekFragment();
  }, [shown]);

  // Before there is a text: where it is to open is found out meanwhile.
  const place = (
    <Suspense>
      {hydrated && slug && <ReadingPlace slug={slug} shown={shown || null} locale={locale} />}
    </Suspense>
  );
  if (view === undefined)
    return (
      <>
        {place}
        <p className="waiting">
          <title>{words.loading}</title>
          {words.loading}
        </p>
      </>
    );
  if (view === null)
    return (
      <Suspense>
        <MissingStory locale={locale} words={words} />
      </Suspense>
    );

  const choose = (next: Locale) => {
    rememberPlace();
    void changeSettings({ storyLocale: next === locale ? null : next });
  };
  return (
    <>
      {place}
      <article className="story" data-pair={sideBySide || undefined}>
        {/* The prerendered page has its title from the build. */}
        {!prerendered && <title>{view.text.headline}</title>}
        <Article
          view={view}
          interfaceLocale={locale}
          breaking={breaking[view.locale]}
          words={words}
          second={sideBySide ? second : null}
        >
          <div className="story-tools">
            <StoryLanguage slug={view.slug} current={view.locale} words={words} onChoose={choose} />
            <div className="story-more">
              <Suspense>
                {hydrated && <StoryActs view={view} locale={locale} second={second.locale} />}
              </Suspense>
            </div>
          </div>
        </Article>
        {story !== undefined && view.locale !== chosen && <p role="status">{words.languageMissing}</p>}
        <StoryEnd view={view} locale={locale} words={words} initialTerms={initial?.terms ?? noTerms}>
          {children}
        </StoryEnd>
      </article>
    </>
  );
}
