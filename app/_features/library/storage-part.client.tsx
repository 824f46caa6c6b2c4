'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCell } from '@/app/_data/cell';
import { storeIsFull } from '@/app/_data/limits';
import { wasOpened } from '@/app/_data/opened';
import type { ShelfStory } from '@/app/_data/shelf';
import { askToKeep, isLow, readStorage, type StorageState } from '@/app/_data/storage';
import { useFormats } from '@/app/_data/use-formats';
import { useLibrary } from '@/app/_data/use-library';
import { Foreign } from '@/app/_ui/foreign';
import { inLocale, type Locale } from '@/lib/core/locale';
import { bytesOf, oldestToRemove } from './totals';

type Props = {
  stories: readonly ShelfStory[];
  locale: Locale;
  onRemove: (story: ShelfStory) => unknown;
};

/** How much is used, how much the browser allows, and whether it promised to keep it. */
export function StoragePart({ stories, locale, onRemove }: Props) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const found = useLibrary('storage', readStorage);
  const [asked, setAsked] = useState<StorageState>();
  const full = useCell(storeIsFull, false);
  if (!found) return null;
  const { use } = found;
  const kept = (asked ?? found).kept;
  return (
    <section aria-labelledby="storage" className="panel">
      <h2 id="storage">{t('storage')}</h2>
      {use ? (
        <>
          <meter className="meter" min={0} max={use.available} value={use.used} aria-labelledby="storage" />
          <p>
            {t('used', {
              used: formats.bytes(use.used),
              available: formats.bytes(use.available),
            })}
          </p>
        </>
      ) : (
        <p>{t('usedUnknown')}</p>
      )}
      {(full || isLow(found)) && (
        <Offer story={oldestToRemove(stories, wasOpened)} locale={locale} onRemove={onRemove} />
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

type OfferProps = { story: ShelfStory | null; locale: Locale; onRemove: Props['onRemove'] };

/** The one story that could make room. */
function Offer({ story, locale, onRemove }: OfferProps) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const named = story && inLocale(story.headlines, locale);
  if (!story || !named) return <p className="offer">{t('lowNone')}</p>;
  return (
    <div className="offer">
      <p>{t('low')}</p>
      <p id="offered" className="shelf-name">
        <Foreign locale={named.locale}>{named.value}</Foreign>
      </p>
      <button type="button" className="button" aria-describedby="offered" onClick={() => onRemove(story)}>
        {t('removeSize', { size: formats.bytes(bytesOf(story)) })}
      </button>
    </div>
  );
}
