'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { makeBackup, type Restored, type RestoreError, restoreBackup } from '@/app/_data/backup';
import { useFormats } from '@/app/_data/use-formats';
import { useToolWords } from '@/app/_data/use-tool-words';
import { useErrorWords } from '@/app/_ui/error-words';
import { backupName } from '@/lib/core/backup';
import type { Locale } from '@/lib/core/locale';

type State =
  | { at: 'rest' | 'reading' }
  | { at: 'made'; bytes: number }
  | { at: 'restored'; restored: Restored }
  | { at: 'failed'; error: RestoreError };

/** Lines that are named; of more only the number is told. */
const mostLines = 3;

/** The library and the settings as one file, and back. */
export function BackupPart({ locale, version }: { locale: Locale; version: string }) {
  const formats = useFormats(locale);
  const t = useTranslations('Library');
  const errors = useErrorWords();
  const [state, setState] = useState<State>({ at: 'rest' });
  const save = async () => {
    const made = await makeBackup(version);
    if (!made.ok) {
      setState({ at: 'failed', error: made.error });
      return;
    }
    offer(made.value);
    setState({ at: 'made', bytes: made.value.size });
  };
  const bringBack = async (file: File | undefined) => {
    if (!file) return;
    setState({ at: 'reading' });
    const done = await restoreBackup(file);
    setState(done.ok ? { at: 'restored', restored: done.value } : { at: 'failed', error: done.error });
  };
  return (
    <section aria-labelledby="backup" className="panel">
      <h2 id="backup">{t('backup')}</h2>
      <p>{t('backupText')}</p>
      <div className="acts">
        <button type="button" className="button" onClick={() => void save()}>
          {t('backupMake')}
        </button>
        <label className="button">
          <input
            type="file"
            className="hidden"
            accept=".json,application/json"
            onChange={({ target }) => {
              void bringBack(target.files?.[0]);
              // The same file chosen again is another wish.
              target.value = '';
            }}
          />
          {t('backupRestore')}
        </label>
      </div>
      <div role="status" className="outcome">
        {state.at === 'reading' && <p>{t('backupReading')}</p>}
        {state.at === 'made' && <p>{t('backupMade', { size: formats.bytes(state.bytes) })}</p>}
        {state.at === 'failed' && <p>{errors(state.error)}</p>}
        {state.at === 'restored' && <Outcome restored={state.restored} locale={locale} />}
      </div>
    </section>
  );
}

function Outcome({
  restored: { taken, here, bad, missing, traces },
  locale,
}: {
  restored: Restored;
  locale: Locale;
}) {
  const t = useTranslations('Library');
  const formats = useFormats(locale);
  const words = useToolWords(locale)?.Place;
  return (
    <>
      <p>
        {t('restored', { count: taken })} {here > 0 && t('alreadyHere', { count: here })}
      </p>
      {bad.slice(0, mostLines).map(({ line, why }) => (
        <p key={line}>{t(why === 'damaged' ? 'badDamaged' : 'badForeign', { line: formats.whole(line) })}</p>
      ))}
      {bad.length > mostLines && <p>{t('badMore', { count: bad.length - mostLines })}</p>}
      {missing > 0 && <p>{t('cutShort', { count: missing })}</p>}
      {words && traces && <p>{traces === 'merged' ? words.backupMerged : words.backupOff}</p>}
    </>
  );
}

/** Hands the file to the browser's own downloads. */
function offer(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = backupName(new Date().toISOString().slice(0, 'YYYY-MM-DD'.length));
  link.click();
  // The download has begun by then; the file itself is the browser's from there on.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
