'use client';

import { usePathname } from 'next/navigation';
import { lazy, type ReactElement, Suspense } from 'react';
import { MissingPage } from '@/app/_features/about/missing-page';
import type { AboutWords } from '@/app/_features/about/words';
import { FindStories } from '@/app/_features/find/find-stories.client';
import { FrontPage } from '@/app/_features/front/front-page.client';
import { GlossaryPage } from '@/app/_features/glossary/glossary-page.client';
import { TermCard } from '@/app/_features/glossary/term-card.client';
import { TermPage } from '@/app/_features/glossary/term-page.client';
import type { KindWords } from '@/app/_features/glossary/term-view';
import type { CardWords, TermWords } from '@/app/_features/glossary/words';
import { InstallCard } from '@/app/_features/install/install-card.client';
import { UpToDate } from '@/app/_features/library/up-to-date.client';
import { LibraryMap } from '@/app/_features/map/library-map.client';
import type { MapWords } from '@/app/_features/map/words';
import { StoryPage } from '@/app/_features/reader/story-page.client';
import type { StoryWords } from '@/app/_features/reader/words';
import type { SettingsWords } from '@/app/_features/settings/words';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { useStartAtTop } from '@/app/_ui/use-start-at-top';
import type { Locale } from '@/lib/core/locale';
import { type Place, pathTo, placeAt } from '@/lib/core/paths';

/** Tools of their own: reading does not wait for them. */
const LibraryPage = lazy(() =>
  import('@/app/_features/library/library-page.client').then((part) => ({ default: part.LibraryPage })),
);
const SettingsPage = lazy(() =>
  import('@/app/_features/settings/settings-page.client').then((part) => ({ default: part.SettingsPage })),
);
const MarksPage = lazy(() =>
  import('@/app/_features/marks/marks-page.client').then((part) => ({ default: part.MarksPage })),
);

const AboutPage = lazy(() =>
  import('@/app/_features/about/about-page').then((part) => ({ default: part.AboutPage })),
);

type Words = {
  about: AboutWords;
  card: CardWords;
  term: TermWords;
  kinds: KindWords;
  map: MapWords;
  story: StoryWords;
  settings: SettingsWords;
  missing: Record<'title' | 'text' | 'toFront', string>;
  titles: Record<'front' | 'stories' | 'library' | 'glossary' | 'settings' | 'about', string>;
  breaking: Record<Locale, string>;
};

/**
 * Becomes the place of its address. It is prerendered under its own address and answers for others,
 * so it shows nothing of a place before hydration is over.
 */
type Props = { locale: Locale; words: Words; version: string };

export function Shell(props: Props) {
  const { words } = props;
  const pathname = usePathname();
  const hydrated = useHydrated();
  const place = placeAt(pathname);
  // The same place in another language is not another place.
  useStartAtTop(place ? pathTo({ ...place, locale: 'en' }) : pathname);

  if (!hydrated) return <title>{words.titles.front}</title>;
  return (
    <>
      {/* Stories and entries name the window themselves, once they are read. */}
      {place && place.name in words.titles && (
        <title>{words.titles[place.name as keyof Words['titles']]}</title>
      )}
      {pageAt(place, props)}
    </>
  );
}

/** What stands at a place. The type of what it returns makes a place without a page an error. */
function pageAt(place: Place | null, { locale, words, version }: Props): ReactElement {
  const map = <LibraryMap of="page" locale={locale} words={words.map} />;
  switch (place?.name) {
    case 'front':
      return (
        <FindStories locale={locale} title={words.titles.stories}>
          <FrontPage locale={locale} initial={null} breaking={words.breaking[locale]}>
            <UpToDate />
            <InstallCard locale={locale} dismissible />
          </FrontPage>
        </FindStories>
      );
    case 'story':
      return (
        <>
          <StoryPage locale={locale} words={words.story} breaking={words.breaking} initial={null}>
            {map}
          </StoryPage>
          <TermCard locale={locale} words={words.card} kinds={words.kinds}>
            <LibraryMap of="card" locale={locale} words={words.map} />
          </TermCard>
        </>
      );
    case 'glossary':
      return (
        <GlossaryPage kinds={words.kinds} initial={null}>
          {map}
        </GlossaryPage>
      );
    case 'term':
      return (
        <TermPage locale={locale} words={words.term} kinds={words.kinds} initial={null}>
          {map}
        </TermPage>
      );
    case 'library':
      return (
        <Suspense>
          <LibraryPage version={version} />
        </Suspense>
      );
    case 'marks':
      return (
        <Suspense>
          <MarksPage locale={locale} initial={null} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsPage locale={locale} words={words.settings}>
            <InstallCard locale={locale} dismissible={false} />
          </SettingsPage>
        </Suspense>
      );
    case 'about':
      return (
        <Suspense>
          <AboutPage locale={locale} words={words.about} version={version} />
        </Suspense>
      );
    case undefined:
      return (
        <>
          <title>{words.missing.title}</title>
          <MissingPage locale={locale} words={words.missing} />
        </>
      );
  }
}
