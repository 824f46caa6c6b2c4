'use client';

import { useTranslations } from 'next-intl';
import { useCell } from '@/app/_data/cell';
import { cancelCheck, check, checkEverything } from '@/app/_data/check';
import { useFormats } from '@/app/_data/use-formats';
import { useErrorWords } from '@/app/_ui/error-words';
import type { Locale } from '@/lib/core/locale';

/** Reads everything that is stored again, and says what came of it. */
export function CheckPart({ locale }: { locale: Locale }) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const errors = useErrorWords();
  const state = useCell(check, { at: 'rest' });
  const underWay = state.at === 'under-way';
  return (
    <div className="check">
      {underWay && (
        <div className="under-way">
          <progress max={state.all} value={state.done} aria-label={t('check')} />
          <p>
            {t('checkProgress', {
              done: formats.whole(state.done),
              all: formats.whole(state.all),
            })}
          </p>
        </div>
      )}
      <button
        type="button"
        className="button"
        onClick={() => (underWay ? cancelCheck() : void checkEverything())}
      >
        {underWay ? t('cancel') : t('check')}
      </button>
      <p role="status">
        {state.at === 'failed' && errors(state.error)}
        {state.at === 'done' &&
          (state.damaged === 0
            ? t('whole', { count: state.files, size: formats.bytes(state.bytes) })
            : t(state.again ? 'repaired' : 'toRepair', { count: state.damaged }))}
      </p>
    </div>
  );
}
