'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCell } from '@/app/_data/cell';
import { left } from '@/app/_data/limits';
import { bringUpToDate, type SyncError, syncedAt } from '@/app/_data/sync';
import { useFormats } from '@/app/_data/use-formats';
import { useLibrary } from '@/app/_data/use-library';
import { useErrorWords } from '@/app/_ui/error-words';
import { fallbackLocale } from '@/lib/core/locale';
import { localeOfTag } from '@/lib/i18n/formats';

type State =
  | { at: 'rest' | 'under-way' }
  | { at: 'done'; arrived: number }
  | { at: 'failed'; error: SyncError };

/** One quiet line: when the library was last brought up to date, and a way to try now. */
export function UpToDate() {
  const t = useTranslations('Sync');
  const locale = localeOfTag(useLocale()) ?? fallbackLocale;
  const formats = useFormats(locale);
  const errors = useErrorWords();
  const moment = useLibrary('synced', syncedAt);
  const [state, setState] = useState<State>({ at: 'rest' });
  const saved = useCell(left, null);
  const tryNow = async () => {
    if (state.at === 'under-way') return;
    setState({ at: 'under-way' });
    const done = await bringUpToDate('reader');
    setState(
      done.ok ? { at: 'done', arrived: done.value.arrived.length } : { at: 'failed', error: done.error },
    );
  };
  return (
    <div className="up-to-date">
      <p>
        {moment !== undefined && (
          // A date is a text of its own: the one before it did not move, it is gone.
          <span key={moment}>{moment === null ? t('never') : t('updatedOn', formats.moment(moment))}</span>
        )}
      </p>
      {saved && <p>{t('left', { count: saved.files, size: formats.bytes(saved.bytes) })}</p>}
      <button
        type="button"
        className="button"
        onClick={() => void tryNow()}
        aria-disabled={state.at === 'under-way'}
      >
        {state.at === 'under-way'
          ? t('syncing')
          : saved
            ? t('goOn', { size: formats.bytes(saved.bytes) })
            : t('sync')}
      </button>
      <p role="status">
        {state.at === 'done' && t('arrived', { count: state.arrived })}
        {state.at === 'failed' && errors(state.error)}
      </p>
    </div>
  );
}
