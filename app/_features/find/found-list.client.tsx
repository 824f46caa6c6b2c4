'use client';

import '@/app/_styles/find.css';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FoundStories, FoundStory } from '@/app/_data/find';
import { useFormats } from '@/app/_data/use-formats';
import { Link } from '@/app/_ui/link.client';
import { directions, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { MarkedText } from './marked-text.client';

type Props = { found: FoundStories; locale: Locale; shown: number };

/** The stories that were found: headline, date, and the place in the text with what was typed. */
export function FoundList({ found, locale, shown }: Props) {
  const t = useTranslations('Find');
  const stories = useMemo(() => oncePerStory(found.stories, locale), [found, locale]);
  if (stories.length === 0) return <p className="blank-line">{t('noneFound')}</p>;
  return (
    <>
      {/* The same words as the announcement, which comes a moment later. */}
      <p className="count" aria-hidden="true">
        {t('found', { count: found.total })}
        {found.tolerant && ` ${t('similar')}`}
      </p>
      <ul className="found found-stories">
        {stories.map((story) => (
          <li key={story.doc} data-place={story.slug}>
            <FoundItem story={story} locale={locale} />
          </li>
        ))}
      </ul>
      {found.total > shown && <p className="count">{t('more')}</p>}
    </>
  );
}

function FoundItem({ story, locale }: { story: FoundStory; locale: Locale }) {
  const formats = useFormats(locale);
  const { slug, published, headline, snippet } = story;
  const language = { lang: story.locale, dir: directions[story.locale] };
  return (
    <article className="item">
      <h3 className="item-headline">
        <Link href={pathTo({ name: 'story', locale, slug })} {...language}>
          <MarkedText {...headline} />
        </Link>
      </h3>
      <p className="standfirst" {...language}>
        {snippet.before && '…'}
        <MarkedText {...snippet} />
        {snippet.after && '…'}
      </p>
      <p className="dateline">
        <time dateTime={published}>{formats.day(published)}</time>
      </p>
    </article>
  );
}

/** Each story once: in the reader's language if it was found in that, else in the first in which it was. */
function oncePerStory(stories: readonly FoundStory[], locale: Locale): FoundStory[] {
  const bySlug = new Map<string, FoundStory>();
  for (const story of stories) {
    const known = bySlug.get(story.slug);
    if (!known || (known.locale !== locale && story.locale === locale)) bySlug.set(story.slug, story);
  }
  return [...bySlug.values()];
}
