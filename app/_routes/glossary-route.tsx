import { GlossaryPage } from '@/app/_features/glossary/glossary-page.client';
import { kindWords } from '@/app/_features/glossary/term-view';
import { LibraryMap } from '@/app/_features/map/library-map.client';
import { mapsOf } from '@/app/_features/map/map-view';
import { OtherFaces } from '@/app/_ui/other-faces';
import type { Letter } from '@/lib/core/alphabet';
import type { Entry } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';
import { CountWords } from './count-words';
import { mapWordsFor } from './map-words';

type Props = { locale: Locale; initial: Letter[]; entries: readonly Entry[] };

/** The glossary's index, and the map of its places. */
export async function GlossaryRoute({ locale, initial, entries }: Props) {
  const map = await mapWordsFor(locale);
  return (
    <CountWords locale={locale} namespaces={['Glossary']}>
      <OtherFaces locale={locale} />
      <GlossaryPage kinds={await wordsFor(locale, 'Kinds', kindWords)} initial={initial}>
        <LibraryMap of="page" locale={locale} words={map} initial={mapsOf(entries, locale, map)} />
      </GlossaryPage>
    </CountWords>
  );
}
