import { getTranslations } from 'next-intl/server';
import { FindStories } from '@/app/_features/find/find-stories.client';
import { FrontPage } from '@/app/_features/front/front-page.client';
import type { ShownStory } from '@/app/_features/front/shown-story';
import { InstallCard } from '@/app/_features/install/install-card.client';
import { UpToDate } from '@/app/_features/library/up-to-date.client';
import type { Locale } from '@/lib/core/locale';
import { CountWords } from './count-words';

/** The front page, prerendered with its stories. */
export async function FrontRoute({ locale, initial }: { locale: Locale; initial: ShownStory[] }) {
  const t = await getTranslations('Story');
  const title = (await getTranslations('Front'))('title');
  return (
    <CountWords locale={locale} namespaces={['Find', 'Front', 'Sync', 'Errors']}>
      <FindStories locale={locale} title={title}>
        <FrontPage locale={locale} initial={initial} breaking={t('breaking')}>
          <UpToDate />
          <InstallCard locale={locale} dismissible />
        </FrontPage>
      </FindStories>
    </CountWords>
  );
}
