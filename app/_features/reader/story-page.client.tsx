'use client';

import { usePathname } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { changeSettings } from '@/app/_data/settings';
import { seekFragment } from '@/app/_ui/fragment';
import { rememberPlace, restorePlace } from '@/app/_ui/place';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { Locale } from '@/lib/core/locale';
import { placeAt } from '@/lib/core/paths';
import { StoryBody, StoryHead } from './article';
import { StoryEnd } from './story-end.client';
import { StoryLanguage } from './story-language.client';
import type { StoryView, TermName } from './story-view';
import { type Shown, useShown } from './use-shown';
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
  const { shown, current, second, missing, waits } = useShown(slug, locale, initial?.view);
  const late = useLate(waits);
  const hydrated = useHydrated();
  const name = shown ? nameOf(shown) : null;
  // Only for another text: the same one, read again, is not what the place is kept for.
  useLayoutEffect(() => {
    if (name === null) return;
    restorePlace();
    seekFragment();
  }, [name]);

  // Before there is a text: where it is to open is found out meanwhile.
  const place = (
    <Suspense>{hydrated && slug && <ReadingPlace slug={slug} shown={name} locale={locale} />}</Suspense>
  );
  if (shown === undefined)
    return (
      <>
        {place}
        <p className="waiting">
          <title>{words.loading}</title>
          {words.loading}
        </p>
      </>
    );
  if (shown === null)
    return (
      <Suspense>
        <MissingStory locale={locale} words={words} />
      </Suspense>
    );

  const { view } = shown;
  const choose = (next: Locale) => {
    rememberPlace();
    void changeSettings({ storyLocale: next === locale ? null : next });
  };
  return (
    <>
      {place}
      <article className="story" data-pair={shown.second ? true : undefined} aria-busy={late || undefined}>
        {/* The prerendered page has its title from the build. */}
        {!initial && <title>{view.text.headline}</title>}
        <StoryHead view={view} interfaceLocale={locale} breaking={breaking[view.locale]} words={words} />
        <div className="story-tools">
          <StoryLanguage slug={view.slug} current={current} words={words} onChoose={choose} />
          <div className="story-more">
            <Suspense>
              {hydrated && <StoryActs view={view} locale={locale} first={current} second={second} />}
            </Suspense>
          </div>
        </div>
        <StoryBody view={view} interfaceLocale={locale} words={words} second={shown.second} />
        {missing && <p role="status">{words.languageMissing}</p>}
        <StoryEnd view={view} locale={locale} words={words} initialTerms={initial?.terms ?? noTerms}>
          {children}
        </StoryEnd>
      </article>
    </>
  );
}

/** How long what was asked for may be in coming before the page says so, milliseconds. */
const soon = 300;

/**
 * Whether it has been so for a while. A delay in the style sheet would begin with the tap: the browser would then
 * paint the whole text anew in the frame that answers it.
 */
function useLate(so: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!so) return;
    const timer = setTimeout(() => setLate(true), soon);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [so]);
  return so && late;
}

/** Names the text that stands on the page: another word for each pair of languages, and for one still to come. */
function nameOf({ view, second }: Shown): string {
  return `${view.slug} ${view.locale} ${second ? `${second.locale} ${!second.text}` : ''}`;
}
