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
  const here = shelf?.stories.filter(({ texts }) => texts.some(({ state }) => state !== 'missing')) ?? [];
  const missing = shelf?.stories.flatMap(({ texts }) => texts.filter(({ price }) => price > 0)) ?? [];
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
            <p>{t('summary', { count: here.length })}</p>
            <p className="state" data-state={shelf.appStored ? 'ready' : 'missing'}>
              <Icon name={shelf.appStored ? 'ready' : 'away'} />
              <span>{shelf.appStored ? t('appReady') : t('appNotReady')}</span>
            </p>
            <ul className="shelf">
              {shelf.stories.map((story) => (
                <li key={story.slug}>
                  <span className="shelf-name">
                    <bdi>{story.headlines[locale]}</bdi>
                  </span>
                  <span className="shelf-facts">
                    <LanguageNames languages={story.texts.map((text) => text.locale)} />
                    <bdi>
                      {formatBytes(
                        story.texts.reduce((sum, { bytes }) => sum + bytes, 0),
                        locale,
                      )}
                    </bdi>
                  </span>
                </li>
              ))}
            </ul>
            {missing.length > 0 && (
              <p>
                {t('missingPrice', {
                  count: missing.length,
                  size: formatBytes(
                    missing.reduce((sum, { price }) => sum + price, 0),
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
