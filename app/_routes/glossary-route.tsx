import { GlossaryPage } from '@/app/_features/glossary/glossary-page.client';
import { kindWords } from '@/app/_features/glossary/term-view';
import type { Letter } from '@/lib/core/alphabet';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';
import { CountWords } from './count-words';

/** The glossary's index. */
export async function GlossaryRoute({ locale, initial }: { locale: Locale; initial: Letter[] }) {
  return (
    <CountWords locale={locale} namespaces={['Glossary']}>
      <GlossaryPage kinds={await wordsFor(locale, 'Kinds', kindWords)} initial={initial} />
    </CountWords>
  );
}
