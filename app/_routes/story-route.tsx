import { getTranslations } from 'next-intl/server';
import { TermCard } from '@/app/_features/glossary/term-card.client';
import { cardWords } from '@/app/_features/glossary/words';
import { kindWords } from '@/app/_features/glossary/term-view';
import { StoryPage } from '@/app/_features/reader/story-page.client';
import { storyWords } from '@/app/_features/reader/words';
import type { TermName } from '@/app/_features/reader/story-view';
import type { StoryView } from '@/app/_features/reader/story-view';
import type { Locale } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';

type Props = { locale: Locale; initial: { view: StoryView; terms: TermName[] } | null };

/** A story and the card of its terms; `initial` is null in the shell. */
export async function StoryRoute({ locale, initial }: Props) {
  const breaking = async (one: Locale) => (await getTranslations({ locale: one, namespace: 'Story' }))('breaking');
  const [words, card, kinds, en, ar, fa] = await Promise.all([
    wordsFor(locale, 'Story', storyWords),
    wordsFor(locale, 'Term', cardWords),
    wordsFor(locale, 'Kinds', kindWords),
    breaking('en'),
    breaking('ar'),
    breaking('fa'),
  ]);
  return (
    <>
      <StoryPage locale={locale} words={words} breaking={{ en, ar, fa }} initial={initial} />
      <TermCard locale={locale} words={card} kinds={kinds} />
    </>
  );
}
