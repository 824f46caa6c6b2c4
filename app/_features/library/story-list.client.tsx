'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { ShelfStory } from '@/app/_data/shelf';
import type { Locale } from '@/lib/core/locale';
import { StoryRow } from './story-row.client';
import type { StoryActs } from './use-story-acts';

/** So many rows are simply there; of more only those near the screen are. */
const most = 60;
const LongList = lazy(() => import('./long-list.client').then(({ LongList }) => ({ default: LongList })));

type Props = { stories: readonly ShelfStory[]; locale: Locale; acts: StoryActs };

/** Every story of the catalogue and of the phone, newest first. */
export function StoryList({ stories, locale, acts }: Props) {
  const t = useTranslations('Library');
  const row = (story: ShelfStory) => <StoryRow key={story.slug} story={story} locale={locale} acts={acts} />;
  const first = (
    <ul className="shelf">
      {stories.slice(0, most).map((story) => (
        <li key={story.slug}>{row(story)}</li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="shelf">
      <h2 id="shelf" className="rubric">
        {t('stories')}
      </h2>
      {stories.length === 0 && <p className="blank-line">{t('noList')}</p>}
      {stories.length > most ? (
        <Suspense fallback={first}>
          <LongList stories={stories} row={row} />
        </Suspense>
      ) : (
        first
      )}
    </section>
  );
}
