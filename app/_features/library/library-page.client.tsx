'use client';

import { useLocale, useTranslations } from 'next-intl';
import { readShelf } from '@/app/_data/shelf';
import { useLibrary } from '@/app/_data/use-library';
import { LanguageNames } from '@/app/_ui/foreign';
import { Icon } from '@/app/_ui/icon';
import { fallbackLocale } from '@/lib/core/locale';
import { formatBytes, localeOfTag } from '@/lib/i18n/formats';
import { StoragePart } from './storage-part.client';
import { StoreTrouble } from './store-trouble.client';
import { UpToDate } from './up-to-date.client';

/** What is on this phone, how large it is and whether it is ready: all of it from the stored bytes. */
export function LibraryPage() {
  const t = useTranslations('Library');
  const locale = localeOfTag(useLocale()) ?? fallbackLocale;
  const shelf = useLibrary('shelf', readShelf);
  const missing = shelf?.items.filter((item) => item.state !== 'ready') ?? [];
  return (
    <section className="library">
      <h1>{t('title')}</h1>
      <StoreTrouble />
      {shelf === undefined ? (
        <p className="waiting">{t('checking')}</p>
      ) : (
        <>
          <section aria-labelledby="on-phone" className="panel">
            <h2 id="on-phone">{t('onPhone')}</h2>
            <p>{t('summary', { count: shelf.stories })}</p>
            <p className="state" data-state={shelf.appStored ? 'ready' : 'missing'}>
              <Icon name={shelf.appStored ? 'ready' : 'away'} />
              <span>{shelf.appStored ? t('appReady') : t('appNotReady')}</span>
            </p>
            <ul className="shelf">
              {shelf.items.map((item) => (
                <li key={item.key}>
                  <span className="shelf-name">
                    <bdi>{item.headlines?.[locale] ?? item.slug ?? t('glossaryItem')}</bdi>
                  </span>
                  <span className="shelf-facts">
                    <LanguageNames languages={item.languages} />
                    <bdi>{formatBytes(item.bytes, locale)}</bdi>
                    <span className="state" data-state={item.state}>
                      <Icon name={item.state === 'ready' ? 'ready' : 'away'} />
                      {t(item.state)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            {missing.length > 0 && (
              <p>
                {t('missingPrice', {
                  count: missing.length,
                  size: formatBytes(
                    missing.reduce((sum, item) => sum + item.bytes, 0),
                    locale,
                  ),
                })}
              </p>
            )}
          </section>
          <UpToDate />
          <StoragePart locale={locale} />
        </>
      )}
    </section>
  );
}
