'use client';

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { subscribeToLibrary } from '@/app/_data/changes';
import { type FoundStories, findStories, openFinding } from '@/app/_data/find';
import { SearchField } from '@/app/_ui/search-field.client';
import { useQuery } from '@/app/_ui/use-query';
import type { Locale } from '@/lib/core/locale';

const FoundList = lazy(() => import('./found-list.client').then((part) => ({ default: part.FoundList })));

/** More than anyone reads through; the next letter typed says more. */
const mostShown = 30;

type Props = { locale: Locale; title: string; children: ReactNode };

/** A search over all stories on this phone; what it stands over makes room for what was found. */
export function FindStories({ locale, title, children }: Props) {
  const t = useTranslations('Find');
  const { field, query, onChange } = useQuery();
  const typed = query.trim();
  const found = useFound(typed);
  const count = found?.result.total ?? 0;
  return (
    <>
      <h1 className="hidden">{title}</h1>
      <SearchField
        id="story-search"
        words={{ label: t('search'), clear: t('clear') }}
        field={field}
        query={query}
        found={found ? t('found', { count }) : ''}
        onChange={onChange}
        onFocus={() => void openFinding().catch(() => undefined)}
      >
        <Suspense>{found && <FoundList found={found.result} locale={locale} shown={mostShown} />}</Suspense>
      </SearchField>
      {/* Hidden, not gone: going back to it is at once, and in its old place. */}
      <div className="under-search" hidden={found !== null}>
        {children}
      </div>
    </>
  );
}

/** What was found last; null without a query, and until the first answer. Looked for again when the library changes. */
function useFound(typed: string): { typed: string; result: FoundStories } | null {
  const [found, setFound] = useState<{ typed: string; result: FoundStories } | null>(null);
  useEffect(() => {
    if (typed === '') {
      setFound(null);
      return;
    }
    let wanted = true;
    const look = async () => {
      const result = await findStories(typed, mostShown);
      if (wanted && result) setFound({ typed, result });
    };
    void look();
    const stop = subscribeToLibrary(() => void look());
    return () => {
      wanted = false;
      stop();
    };
  }, [typed]);
  return typed === '' ? null : found;
}
