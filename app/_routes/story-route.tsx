import { getTranslations } from 'next-intl/server';
import { TermCard } from '@/app/_features/glossary/term-card.client';
import { kindWords } from '@/app/_features/glossary/term-view';
import { cardWords } from '@/app/_features/glossary/words';
import { LibraryMap } from '@/app/_features/map/library-map.client';
import { mapsOf } from '@/app/_features/map/map-view';
import { StoryPage } from '@/app/_features/reader/story-page.client';
import type { StoryView, TermName } from '@/app/_features/reader/story-view';
import { storySlots, storyWords } from '@/app/_features/reader/words';
import type { Entry } from '@/lib/core/glossary';
import { type Locale, locales } from '@/lib/core/locale';
import { liteAddressOf } from '@/lib/core/paths';
import { formatsFor } from '@/lib/i18n/formats';
import { wordsFor } from '@/lib/i18n/words';
import { mapWordsFor } from './map-words';

type Props = {
  locale: Locale;
  initial: { view: StoryView; terms: TermName[] };
  /** The story's terms, for the map of its places. */
  entries: readonly Entry[];
  /** What the story's lite page weighs on the way, in bytes. */
  liteBytes: number;
};

/** A story, the map of its places and the card of its terms. */
export async function StoryRoute({ locale, initial, entries, liteBytes }: Props) {
  const [words, card, kinds, breaking, map] = await Promise.all([
    wordsFor(locale, 'Story', storyWords, storySlots),
    wordsFor(locale, 'Term', cardWords),
    wordsFor(locale, 'Kinds', kindWords),
    breakingWords(),
    mapWordsFor(locale),
  ]);
  const lite = await getTranslations('Lite');
  return (
    <>
      <StoryPage locale={locale} words={words} breaking={breaking} initial={initial}>
        <LibraryMap of="page" locale={locale} words={map} initial={mapsOf(entries, locale, map)} />
      </StoryPage>
      {/* Not in the shell: there the story is on the phone already. */}
      <p className="story-lite">
        <a href={liteAddressOf({ name: 'story', locale, slug: initial.view.slug })}>
          {lite('offer', { size: formatsFor(locale).bytes(liteBytes) })}
        </a>
      </p>
      <TermCard locale={locale} words={card} kinds={kinds}>
        <LibraryMap of="card" locale={locale} words={map} />
      </TermCard>
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
