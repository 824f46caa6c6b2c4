import { TermPage } from '@/app/_features/glossary/term-page.client';
import type { TermShown } from '@/app/_features/glossary/term-shown';
import { kindWords } from '@/app/_features/glossary/term-view';
import { termWords } from '@/app/_features/glossary/words';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';

/** A glossary entry. */
export async function TermRoute({ locale, initial }: { locale: Locale; initial: TermShown }) {
  const [words, kinds] = await Promise.all([
    wordsFor(locale, 'Term', termWords),
    wordsFor(locale, 'Kinds', kindWords),
  ]);
  return <TermPage locale={locale} words={words} kinds={kinds} initial={initial} />;
}
