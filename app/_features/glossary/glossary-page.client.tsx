'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { readEntries } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import { restorePlace } from '@/app/_ui/place';
import { SearchField } from '@/app/_ui/search-field.client';
import { byLetter, type Family, families, familyOf, type Letter } from '@/lib/core/alphabet';
import { fallbackLocale } from '@/lib/core/locale';
import { localeOfTag } from '@/lib/i18n/formats';
import { FiledEntry } from './filed-entry';
import { SearchResults } from './search-results.client';
import type { KindWords } from './term-view';
import { useGlossarySearch } from './use-glossary-search';

type Props = { kinds: KindWords; initial: Letter[] | null; children?: ReactNode };

/**
 * The index of the glossary, by letter of the reader's own alphabet, narrowed by family; `children`
 * (the map of all places) stand under it.
 */
export function GlossaryPage({ kinds, initial, children }: Props) {
  const t = useTranslations('Glossary');
  const locale = localeOfTag(useLocale()) ?? fallbackLocale;
  const [family, setFamily] = useState<Family | 'all'>('all');
  const read = async () => initial ?? byLetter(await readEntries(), locale);
  const letters = useLibrary(`glossary ${locale}`, read) ?? initial;
  useLayoutEffect(() => {
    if (letters) restorePlace();
  }, [letters]);

  const names = (letters ?? []).flatMap(({ entries }) => entries);
  const { found, prepare, ...search } = useGlossarySearch(locale, names);
  const shown = narrowed(letters ?? [], family);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <section className="glossary">
      <h1>{t('title')}</h1>
      <p className="lead">{t('intro')}</p>
      {letters?.length === 0 && <p className="blank-line">{t('empty')}</p>}
      {letters && letters.length > 0 && (
        <SearchField
          {...search}
          id="glossary-search"
          words={{ label: t('search'), clear: t('clear') }}
          found={found ? t('found', { count: found.length }) : ''}
          onFocus={prepare}
        >
          {found && <SearchResults found={found} locale={locale} kinds={kinds} />}
        </SearchField>
      )}
      {letters && letters.length > 0 && !found && (
        <>
          <fieldset className="filter">
            <legend>{t('filter')}</legend>
            {(['all', ...families] as const).map((one) => (
              <label key={one} className="chip">
                <input type="radio" name="family" checked={one === family} onChange={() => setFamily(one)} />
                <span>{t(one)}</span>
              </label>
            ))}
          </fieldset>
          <p className="count" role="status">
            {t('count', { count })}
          </p>
          <nav className="letters" aria-label={t('letters')}>
            <ul>
              {shown.map(({ letter }) => (
                <li key={letter}>
                  <a href={`#letter-${letter}`}>{letter}</a>
                </li>
              ))}
            </ul>
          </nav>
          {shown.map(({ letter, entries: filed }) => (
            <section
              key={letter}
              className="letter"
              aria-labelledby={`letter-${letter}`}
              data-place={filed[0]?.id}
            >
              <h2 id={`letter-${letter}`}>{letter}</h2>
              <ul>
                {filed.map((entry) => (
                  <li key={entry.id}>
                    <FiledEntry entry={entry} locale={locale} kinds={kinds} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {children}
        </>
      )}
    </section>
  );
}

function narrowed(letters: readonly Letter[], family: Family | 'all'): Letter[] {
  if (family === 'all') return [...letters];
  return letters
    .map(({ letter, entries }) => ({
      letter,
      entries: entries.filter((one) => familyOf(one.kind) === family),
    }))
    .filter(({ entries }) => entries.length > 0);
}
