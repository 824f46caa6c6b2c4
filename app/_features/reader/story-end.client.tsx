'use client';

import { memo, type ReactNode } from 'react';
import { readEntriesOf } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import { Written } from '@/app/_ui/written';
import type { Locale } from '@/lib/core/locale';
import { Corrections } from './corrections.client';
import { Mention } from './mention.client';
import type { StoryView, TermName } from './story-view';
import type { StoryWords } from './words';

type Props = {
  view: StoryView;
  locale: Locale;
  words: StoryWords;
  initialTerms: TermName[];
  /** The map of the story's places. */
  children?: ReactNode;
};

/** What stands under a story: the names it used, where it comes from and what was corrected, in the interface's language. */
export const StoryEnd = memo(function StoryEnd({ view, locale, words, initialTerms, children }: Props) {
  const read = async () => (initialTerms.length > 0 ? initialTerms : termNames(view.terms, locale));
  const terms = useLibrary(`terms ${view.slug} ${locale}`, read) ?? initialTerms;
  return (
    <footer className="story-end">
      <section aria-labelledby="story-terms">
        <h2 id="story-terms">{words.terms}</h2>
        <ul className="term-list">
          {terms.map(({ id, name }) => (
            <li key={id}>
              <Mention term={id} locale={locale}>
                <bdi>{name}</bdi>
              </Mention>
            </li>
          ))}
        </ul>
      </section>
      {children}
      <section aria-labelledby="story-sources">
        <h2 id="story-sources">{words.sources}</h2>
        <ul className="source-list">
          {view.sources.map((source) => (
            <li key={source.id}>
              <Written locale={locale}>{source.title[locale]}</Written>
            </li>
          ))}
        </ul>
      </section>
      <Corrections corrections={view.corrections} locale={locale} words={words} />
    </footer>
  );
});

async function termNames(ids: readonly string[], locale: Locale): Promise<TermName[]> {
  const entries = await readEntriesOf(ids);
  return entries.map(({ id, names }) => ({ id, name: names[locale] }));
}
