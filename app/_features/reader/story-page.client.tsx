'use client';

import { usePathname } from 'next/navigation';
import { type MouseEvent, useCallback, useLayoutEffect, useState } from 'react';
import { readStory, rememberedStory } from '@/app/_data/library';
import { changeSettings, useSettings } from '@/app/_data/settings';
import { useLibrary } from '@/app/_data/use-library';
import { openFragment } from '@/app/_ui/fragment';
import { rememberPlace, restorePlace } from '@/app/_ui/place';
import { useTitle } from '@/app/_ui/use-title';
import type { Locale } from '@/lib/core/locale';
import { placeAt } from '@/lib/core/paths';
import { Article } from './article';
import { MissingStory } from './missing-story.client';
import { StoryEnd } from './story-end.client';
import { StoryLanguage } from './story-language.client';
import { type StoryView, storyView, type TermName } from './story-view';
import type { StoryWords } from './words';

const noTerms: TermName[] = [];

type Props = {
  locale: Locale;
  words: StoryWords;
  /** "Breaking news" in the story's language, whatever the interface's. */
  breaking: Record<Locale, string>;
  /** The prerendered text; null in the shell, which reads the story of its address from the phone. */
  initial: { view: StoryView; terms: TermName[] } | null;
};

export function StoryPage(props: Props) {
  const place = placeAt(usePathname());
  const slug = props.initial?.view.slug ?? (place?.name === 'story' ? place.slug : null);
  // A new story is a new page: nothing of the one before may linger.
  return <Story key={slug} slug={slug} {...props} />;
}

function Story({ slug, locale, words, breaking, initial }: Props & { slug: string | null }) {
  const chosen = useSettings().storyLocale ?? locale;
  const story = useStory(slug, initial?.view.locale === chosen);
  const view = story ? storyView(story, chosen) : story === null || initial ? (initial?.view ?? null) : undefined;

  const shown = view ? `${view.slug} ${view.locale}` : null;
  useLayoutEffect(() => {
    if (shown) restorePlace();
  }, [shown]);

  useTitle(view?.text.headline ?? (view === null ? words.missingTitle : null));

  if (view === undefined) return <p className="waiting">{words.loading}</p>;
  if (view === null) return <MissingStory locale={locale} words={words} />;

  const choose = (next: Locale) => {
    rememberPlace();
    void changeSettings({ storyLocale: next === locale ? null : next });
  };
  return (
    <article className="story" onClick={openMention}>
      <Article view={view} interfaceLocale={locale} breaking={breaking[view.locale]}>
        <StoryLanguage slug={view.slug} current={view.locale} words={words} onChoose={choose} />
      </Article>
      {story === null && view.locale !== chosen && <p role="status">{words.missingText}</p>}
      <StoryEnd view={view} locale={locale} words={words} initialTerms={initial?.terms ?? noTerms} />
    </article>
  );
}

/** The whole story where it is needed: not while the prerendered text is the one to show. */
function useStory(slug: string | null, enough: boolean) {
  const [remembered] = useState(() => (slug === null ? null : rememberedStory(slug)));
  const read = useCallback(
    () => (enough || slug === null ? Promise.resolve(undefined) : readStory(slug)),
    [slug, enough],
  );
  const story = useLibrary(read);
  return story === undefined ? (remembered ?? undefined) : story;
}

/** A tap on a mention opens its card; with a modifier key, and without JavaScript, it is a link. */
function openMention(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
  const fragment = event.target.closest<HTMLElement>('.mention')?.dataset.fragment;
  if (!fragment) return;
  event.preventDefault();
  openFragment(fragment);
}
