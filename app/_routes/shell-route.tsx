import { getTranslations } from 'next-intl/server';
import { aboutWords } from '@/app/_features/about/words';
import { kindWords } from '@/app/_features/glossary/term-view';
import { cardWords, termWords } from '@/app/_features/glossary/words';
import { storySlots, storyWords } from '@/app/_features/reader/words';
import { settingsWords } from '@/app/_features/settings/words';
import { OtherFaces } from '@/app/_ui/other-faces';
import type { Locale } from '@/lib/core/locale';
import { plainQuery } from '@/lib/core/worker-routes';
import { wordsFor } from '@/lib/i18n/words';
import { version } from '@/package.json';
import { CountWords } from './count-words';
import { mapWordsFor } from './map-words';
import { Shell } from './shell.client';
import { breakingWords } from './story-route';

/** The shell with the words of every place it can become. */
export async function ShellRoute({ locale }: { locale: Locale }) {
  const t = await getTranslations('Story');
  const lite = await getTranslations('Lite');
  const [about, card, term, kinds, map, story, settings, missing, titles, front, breaking] =
    await Promise.all([
      wordsFor(locale, 'About', aboutWords),
      wordsFor(locale, 'Term', cardWords),
      wordsFor(locale, 'Term', termWords),
      wordsFor(locale, 'Kinds', kindWords),
      mapWordsFor(locale),
      wordsFor(locale, 'Story', storyWords, storySlots),
      wordsFor(locale, 'Settings', settingsWords),
      wordsFor(locale, 'Missing', ['title', 'text', 'toFront']),
      wordsFor(locale, 'Frame', ['stories', 'library', 'glossary', 'settings', 'about']),
      getTranslations('Brand').then((brand) => brand('name')),
      breakingWords(),
    ]);
  return (
    <CountWords locale={locale} namespaces={['Find', 'Front', 'Sync', 'Glossary', 'Library', 'Errors']}>
      <OtherFaces locale={locale} />
      {/* The server's page of the same address has its text in it: the worker lets this query pass. */}
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${plainQuery}`} />
        <p>{t('needsScript')}</p>
        <p>
          <a href={plainQuery}>{lite('plain')}</a>
        </p>
      </noscript>
      <Shell
        locale={locale}
        version={version}
        words={{
          about,
          card,
          term,
          kinds,
          map,
          story,
          settings,
          missing,
          titles: { ...titles, front },
          breaking,
        }}
      />
    </CountWords>
  );
}
