'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { stored } from '@/app/_data/library';
import { bringUpToDate, type SyncError } from '@/app/_data/sync';
import { useLibrary } from '@/app/_data/use-library';
import { useErrorWords } from '@/app/_ui/error-words';
import { fallbackLocale } from '@/lib/core/locale';
import { formatMoment, localeOfTag } from '@/lib/i18n/formats';

type State = { at: 'rest' | 'under-way' } | { at: 'done'; arrived: number } | { at: 'failed'; error: SyncError };

/** One quiet line: when the library was last brought up to date, and a way to try now. */
export function UpToDate() {
  const t = useTranslations('Sync');
  const locale = localeOfTag(useLocale()) ?? fallbackLocale;
  const errors = useErrorWords();
  const read = useCallback(readMoment, []);
  const syncedAt = useLibrary(read);
  const [state, setState] = useState<State>({ at: 'rest' });
  const tryNow = async () => {
    if (state.at === 'under-way') return;
    setState({ at: 'under-way' });
    const done = await bringUpToDate();
    setState(done.ok ? { at: 'done', arrived: done.value } : { at: 'failed', error: done.error });
  };
  return (
    <div className="up-to-date">
      <p>{syncedAt !== undefined && (syncedAt === null ? t('never') : t('updatedOn', formatMoment(syncedAt, locale)))}</p>
      <button type="button" className="button" onClick={() => void tryNow()} aria-disabled={state.at === 'under-way'}>
        {state.at === 'under-way' ? t('syncing') : t('sync')}
      </button>
      <p role="status">
        {state.at === 'done' && t('arrived', { count: state.arrived })}
        {state.at === 'failed' && errors(state.error)}
      </p>
    </div>
  );
}

async function readMoment(): Promise<number | null> {
  const { lastSynced } = await import('@/lib/store/state');
  return stored(() => lastSynced());
}
