import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { readEntries } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import type { Filed } from '@/lib/core/alphabet';
import type { Locale } from '@/lib/core/locale';
import type { Search } from '@/lib/core/search';
import type { Hit, Searched } from '@/lib/core/search-index';

/** An entry that was found, and why. */
export type Found = { entry: Filed; hit: Hit };

/** More than anyone reads through; the next letter typed says more. */
const mostFound = 50;

type Ready = { search: Search; entries: Map<string, Filed> };

/**
 * What the reader is looking for in the glossary. The query is in the address as `?q=`, so that a
 * reload and the back button keep it; it is written past the router, which has nothing to fetch.
 *
 * @param names the index, searched by its names where the phone has no entries yet
 * @returns `found` is null without a query, or until the entries are read
 */
export function useGlossarySearch(locale: Locale, names: readonly Filed[]) {
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // What was typed before hydration, of which React takes no notice, is the newer.
    setQuery(field.current?.value || (new URLSearchParams(location.search).get('q') ?? ''));
  }, []);

  const reading = wanted || query !== '';
  const ready = useLibrary(`search ${reading ? locale : ''}`, async () =>
    reading ? readSearch(locale, names) : undefined,
  );
  const found = useMemo((): Found[] | null => {
    if (!ready || query.trim() === '') return null;
    return ready.search.find(query, mostFound).flatMap((hit) => {
      const entry = ready.entries.get(hit.id);
      return entry ? [{ entry, hit }] : [];
    });
  }, [ready, query]);

  const onChange = (typed: string) => {
    setQuery(typed);
    writeQuery(typed);
  };
  return { field, query, onChange, prepare: () => setWanted(true), found };
}

async function readSearch(locale: Locale, names: readonly Filed[]): Promise<Ready> {
  const [{ makeSearch }, stored] = await Promise.all([import('@/lib/core/search'), readEntries()]);
  const none = { en: '', ar: '', fa: '' };
  const entries: readonly (Filed & Searched)[] =
    stored.length > 0
      ? stored
      : names.map((one) => ({ ...one, aliases: { en: [], ar: [], fa: [] }, definition: none }));
  return { search: makeSearch(entries, locale), entries: new Map(entries.map((one) => [one.id, one])) };
}

function writeQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  try {
    // With its own state in it, the router takes the entry for one of its own and does nothing.
    history.replaceState(history.state, '', address);
  } catch {
    // Safari allows a hundred changes in thirty seconds; the next one will do.
  }
}
