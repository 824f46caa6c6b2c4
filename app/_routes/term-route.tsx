import { TermPage } from '@/app/_features/glossary/term-page.client';
import type { TermShown } from '@/app/_features/glossary/term-shown';
import { kindWords } from '@/app/_features/glossary/term-view';
import { termWords } from '@/app/_features/glossary/words';
import { LibraryMap } from '@/app/_features/map/library-map.client';
import { mapsOf } from '@/app/_features/map/map-view';
import { OtherFaces } from '@/app/_ui/other-faces';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';
import { mapWordsFor } from './map-words';

/** A glossary entry. */
export async function TermRoute({ locale, initial }: { locale: Locale; initial: TermShown }) {
  const [words, kinds, map] = await Promise.all([
    wordsFor(locale, 'Term', termWords),
    wordsFor(locale, 'Kinds', kindWords),
    mapWordsFor(locale),
  ]);
  return (
    <>
      <OtherFaces locale={locale} />
      <TermPage locale={locale} words={words} kinds={kinds} initial={initial}>
        <LibraryMap of="page" locale={locale} words={map} initial={mapsOf([initial.entry], locale, map)} />
      </TermPage>
    </>
  );
}
