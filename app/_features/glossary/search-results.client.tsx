'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/core/locale';
import type { Hit } from '@/lib/core/search-index';
import { FiledEntry } from './filed-entry';
import type { KindWords } from './term-view';
import type { Found } from './use-glossary-search';

type Props = { found: readonly Found[]; locale: Locale; kinds: KindWords };

/** The entries that were found, and of each what it was found by. */
export function SearchResults({ found, locale, kinds }: Props) {
  const t = useTranslations('Glossary');
  if (found.length === 0) return <p className="blank-line">{t('noneFound')}</p>;
  return (
    <>
      {/* The same words as the announcement, which comes a moment later. */}
      <p className="count" aria-hidden="true">
        {t('found', { count: found.length })}
      </p>
      <ul className="found">
        {found.map(({ entry, hit }) => {
          const why = whyOf(hit);
          return (
            <li key={entry.id} data-place={entry.id}>
              <FiledEntry
                entry={entry}
                locale={locale}
                kinds={kinds}
                matched={hit.matched}
                why={why && t(why)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A name in another language says for itself what it is. */
function whyOf({ tier, matched }: Hit) {
  if (tier === 'edit' || tier === 'skeleton') return 'similar';
  return matched.where === 'name' ? null : matched.where;
}
