'use client';

// Not with the other styles: reading waits for them, and this page is a tool.
import '@/app/_styles/library.css';
import { useLocale, useTranslations } from 'next-intl';
import { useShelf } from '@/app/_data/use-shelf';
import { fallbackLocale } from '@/lib/core/locale';
import { localeOfTag } from '@/lib/i18n/formats';
import { BackupPart } from './backup-part.client';
import { CheckPart } from './check-part.client';
import { FetchPart } from './fetch-part.client';
import { MarksPart } from './marks-part';
import { StoragePart } from './storage-part.client';
import { StoreTrouble } from './store-trouble.client';
import { StoryList } from './story-list.client';
import { SummaryPart } from './summary-part';
import { UpToDate } from './up-to-date.client';
import { useStoryActs } from './use-story-acts';

/** What is on this phone, how large it is and whether it is ready: all of it from the stored bytes. */
export function LibraryPage({ version }: { version: string }) {
  const t = useTranslations('Library');
  const locale = localeOfTag(useLocale()) ?? fallbackLocale;
  const { shelf, change } = useShelf();
  const acts = useStoryActs(change);
  return (
    <section className="library">
      <h1>{t('title')}</h1>
      <StoreTrouble />
      {shelf === undefined ? (
        <p className="waiting">{t('checking')}</p>
      ) : (
        <>
          <SummaryPart shelf={shelf} locale={locale} />
          <UpToDate />
          <FetchPart stories={shelf.stories} locale={locale} />
          <CheckPart locale={locale} />
          <StoragePart stories={shelf.stories} locale={locale} acts={acts} />
          <BackupPart locale={locale} version={version} />
          <MarksPart locale={locale} />
          <StoryList stories={shelf.stories} locale={locale} acts={acts} />
        </>
      )}
    </section>
  );
}
