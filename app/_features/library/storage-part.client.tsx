'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askToKeep, readStorage, type StorageState } from '@/app/_data/storage';
import { useLibrary } from '@/app/_data/use-library';
import type { Locale } from '@/lib/core/locale';
import { formatBytes } from '@/lib/i18n/formats';

/** How much is used, how much the browser allows, and whether it promised to keep it. */
export function StoragePart({ locale }: { locale: Locale }) {
  const t = useTranslations('Library');
  const found = useLibrary('storage', readStorage);
  const [asked, setAsked] = useState<StorageState>();
  const storage = asked ?? found;
  if (!storage) return null;
  const { use, kept } = storage;
  return (
    <section aria-labelledby="storage" className="panel">
      <h2 id="storage">{t('storage')}</h2>
      {use ? (
        <>
          <meter className="meter" min={0} max={use.available} value={use.used} aria-labelledby="storage" />
          <p>
            {t('used', {
              used: formatBytes(use.used, locale),
              available: formatBytes(use.available, locale),
            })}
          </p>
        </>
      ) : (
        <p>{t('usedUnknown')}</p>
      )}
      <p role="status">{kept === null ? t('persistUnknown') : kept ? t('persisted') : t('notPersisted')}</p>
      {kept === false && (
        <button type="button" className="button" onClick={() => void askToKeep().then(setAsked)}>
          {t('askPersist')}
        </button>
      )}
    </section>
  );
}
