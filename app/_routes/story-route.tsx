import { getTranslations } from 'next-intl/server';
import { TermCard } from '@/app/_features/glossary/term-card.client';
import { kindWords } from '@/app/_features/glossary/term-view';
import { cardWords } from '@/app/_features/glossary/words';
import { StoryPage } from '@/app/_features/reader/story-page.client';
import type { StoryView, TermName } from '@/app/_features/reader/story-view';
import { storyWords } from '@/app/_features/reader/words';
import { type Locale, locales } from '@/lib/core/locale';
import { wordsFor } from '@/lib/i18n/words';

type Props = { locale: Locale; initial: { view: StoryView; terms: TermName[] } };

/** A story and the card of its terms. */
export async function StoryRoute({ locale, initial }: Props) {
  const [words, card, kinds, breaking] = await Promise.all([
    wordsFor(locale, 'Story', storyWords),
    wordsFor(locale, 'Term', cardWords),
    wordsFor(locale, 'Kinds', kindWords),
    breakingWords(),
  ]);
  return (
    <>
      <StoryPage locale={locale} words={words} breaking={breaking} initial={initial} />
      <TermCard locale={locale} words={card} kinds={kinds} />
    </>
  );
}

/** "Breaking news" in every language: the label speaks the story's language, not the interface's. */
export async function breakingWords(): Promise<Record<Locale, string>> {
  const [en, ar, fa] = await Promise.all(
    locales.map(async (locale) => (await getTranslations({ locale, namespace: 'Story' }))('breaking')),
  );
  return { en: en ?? '', ar: ar ?? '', fa: fa ?? '' };
}
