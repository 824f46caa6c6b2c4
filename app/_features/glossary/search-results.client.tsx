'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Foreign } from '@/app/_ui/foreign';
import { type Locale, locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { Matched } from '@/lib/core/search-index';
import { joinedRange } from '@/lib/core/written';
import { type KindWords, kindKey } from './term-view';
import type { Found } from './use-glossary-search';

/** The entries that were found, and of each what it was found by. */
export function SearchResults({
  found,
  locale,
  kinds,
}: {
  found: readonly Found[];
  locale: Locale;
  kinds: KindWords;
}) {
  const t = useTranslations('Glossary');
  if (found.length === 0) return <p className="blank-line">{t('noneFound')}</p>;
  return (
    <>
      {/* The same words as the announcement, which comes a moment later. */}
      <p className="count" aria-hidden="true">
        {t('found', { count: found.length })}
      </p>
      <ul className="found">
        {found.map((one) => (
          <li key={one.entry.id} data-place={one.entry.id}>
            <FoundEntry found={one} locale={locale} kind={kinds[kindKey(one.entry)]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundEntry({ found: { entry, hit }, locale, kind }: { found: Found; locale: Locale; kind: string }) {
  const { matched } = hit;
  const byName = matched.where === 'name' && matched.locale === locale;
  return (
    <Link className="filed" href={pathTo({ name: 'term', locale, id: entry.id })} prefetch={false}>
      <bdi className="filed-name">{byName ? <Marked matched={matched} /> : entry.names[locale]}</bdi>
      <span className="filed-kind">{kind}</span>
      {byName ? (
        <span className="filed-others">
          {locales
            .filter((one) => one !== locale)
            .map((one) => (
              <Foreign key={one} locale={one}>
                {entry.names[one]}
              </Foreign>
            ))}
        </span>
      ) : (
        <Why found={{ entry, hit }} />
      )}
    </Link>
  );
}

/** What it was found by, where that is not the name above it. */
function Why({ found: { hit } }: { found: Found }) {
  const t = useTranslations('Glossary');
  const { tier, matched } = hit;
  const word =
    tier === 'edit' || tier === 'skeleton'
      ? t('similar')
      : matched.where === 'definition'
        ? t('inDefinition')
        : matched.where === 'alias'
          ? t('spelling')
          : null;
  return (
    <span className="filed-others">
      {word && <span>{word}</span>}
      <Foreign locale={matched.locale}>
        <Marked matched={matched} />
      </Foreign>
    </span>
  );
}

function Marked({ matched: { text, range } }: { matched: Matched }) {
  const [start, end] = joinedRange(text, ...range);
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
