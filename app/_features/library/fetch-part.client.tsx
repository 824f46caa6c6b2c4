'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProgress } from '@/app/_data/progress';
import { changeSettings, useSetting } from '@/app/_data/settings';
import type { ShelfStory } from '@/app/_data/shelf';
import { cancelSync, order, type SyncError } from '@/app/_data/sync';
import { useFormats } from '@/app/_data/use-formats';
import { useErrorWords } from '@/app/_ui/error-words';
import { Foreign } from '@/app/_ui/foreign';
import { type Locale, languageNames } from '@/lib/core/locale';
import { OwnLibrary } from './own-library.client';
import { pricesOf, sumOf } from './totals';

type Props = { stories: readonly ShelfStory[]; locale: Locale };

/** What can be fetched and at what price, how far it is, and whether stories come by themselves. */
export function FetchPart({ stories, locale }: Props) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const errors = useErrorWords();
  const automatic = useSetting('automatic');
  const progress = useProgress();
  const [failed, setFailed] = useState<SyncError | null>(null);
  const prices = pricesOf(stories);
  const size = (bytes: number) => formats.bytes(bytes);
  const fetch = async (languages: Locale[]) => {
    setFailed(null);
    const done = await order({ languages, texts: new Set() });
    setFailed(done.ok ? null : done.error);
  };
  return (
    <section aria-labelledby="fetch" className="panel">
      <h2 id="fetch">{t('fetch')}</h2>
      <OwnLibrary locale={locale} />
      {progress && progress.allFiles > 0 && (
        <div className="under-way">
          <progress max={progress.allBytes} value={progress.doneBytes} aria-labelledby="fetch" />
          <p>
            {t('progress', {
              done: size(progress.doneBytes),
              all: size(progress.allBytes),
              count: progress.allFiles - progress.doneFiles,
            })}
          </p>
          <button type="button" className="button" onClick={() => void cancelSync()}>
            {t('cancel')}
          </button>
        </div>
      )}
      {prices.length === 0 ? (
        stories.length > 0 && <p>{t('nothingToFetch')}</p>
      ) : (
        <div className="acts">
          <button
            type="button"
            className="button button-primary"
            onClick={() => void fetch(prices.map((price) => price.locale))}
          >
            {t('fetchAll', { size: size(sumOf(prices)) })}
          </button>
          {prices.length > 1 && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons
            <div role="group" aria-label={t('byLanguage')} className="acts">
              {prices.map((price) => (
                <button
                  key={price.locale}
                  type="button"
                  className="button"
                  onClick={() => void fetch([price.locale])}
                >
                  <Foreign locale={price.locale}>{languageNames[price.locale]}</Foreign>
                  <bdi>{size(price.bytes)}</bdi>
                </button>
              ))}
            </div>
          )}
        </div>
      )}
      <label className="switch">
        <input
          type="checkbox"
          checked={automatic}
          onChange={({ target }) => void changeSettings({ automatic: target.checked })}
        />
        <span>
          {t('automatic')}
          <small>{automatic ? t('automaticOn') : t('automaticOff')}</small>
        </span>
      </label>
      <p role="status">{failed && errors(failed)}</p>
    </section>
  );
}
