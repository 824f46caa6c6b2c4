'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useLayoutEffect } from 'react';
import { readEntries, stored } from '@/app/_data/library';
import { tryAgain } from '@/app/_data/sync';
import { useLibrary } from '@/app/_data/use-library';
import { Missing } from '@/app/_ui/missing';
import { restorePlace } from '@/app/_ui/place';
import type { Locale } from '@/lib/core/locale';
import { pathTo, placeAt } from '@/lib/core/paths';
import { TermBody } from './term-body';
import { type TermShown, termShown } from './term-shown';
import type { KindWords } from './term-view';
import type { TermWords } from './words';

type Props = {
  locale: Locale;
  words: TermWords;
  kinds: KindWords;
  initial: TermShown | null;
  /** The entry's map. */
  children?: ReactNode;
};

/** An entry of the glossary; in the shell it is the entry of the address, read from the phone. */
export function TermPage({ locale, words, kinds, initial, children }: Props) {
  const place = placeAt(usePathname());
  const id = initial?.entry.id ?? (place?.name === 'term' ? place.id : null);
  const found = useLibrary(`term ${id} ${locale}`, async () =>
    initial ? initial : id === null ? undefined : readTerm(id, locale),
  );
  const shown = found === undefined ? (initial ?? undefined) : found;
  const ready = shown?.entry.id;
  useLayoutEffect(() => {
    if (ready) restorePlace();
  }, [ready]);

  // The prerendered page has its title from the build.
  const title = !initial && <title>{shown?.entry.names[locale] ?? words.missingTitle}</title>;
  if (shown)
    return (
      <>
        {title}
        <TermBody shown={shown} locale={locale} words={words} kinds={kinds}>
          {children}
        </TermBody>
      </>
    );
  if (shown === undefined)
    return (
      <p className="waiting">
        <title>{words.loading}</title>
        {words.loading}
      </p>
    );
  return (
    <>
      {title}
      <Missing
        words={words}
        onRetry={() => void tryAgain()}
        away={{ href: pathTo({ name: 'glossary', locale }), words: words.toGlossary }}
      />
    </>
  );
}

async function readTerm(id: string, locale: Locale): Promise<TermShown | null> {
  const entries = await readEntries();
  const entry = entries.find((one) => one.id === id);
  if (!entry) return null;
  return termShown(entry, entries, (await stored(({ cardsNaming }) => cardsNaming(id))) ?? [], locale);
}
