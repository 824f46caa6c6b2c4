import { useMemo, useState } from 'react';
import { readEntries } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import { useQuery } from '@/app/_ui/use-query';
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
 * What the reader is looking for in the glossary.
 *
 * @param names the index, searched by its names where the phone has no entries yet
 * @returns `found` is null without a query, or until the entries are read
 */
export function useGlossarySearch(locale: Locale, names: readonly Filed[]) {
  const { field, query, onChange } = useQuery();
  const [wanted, setWanted] = useState(false);

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
