'use client';

import '@/app/_styles/install.css';
import { useState } from 'react';
import { useProgress } from '@/app/_data/progress';
import { currentSettings } from '@/app/_data/settings';
import { order, syncedAt } from '@/app/_data/sync';
import { useFormats } from '@/app/_data/use-formats';
import { useLibrary } from '@/app/_data/use-library';
import { useToolWords } from '@/app/_data/use-tool-words';
import type { Locale } from '@/lib/core/locale';
import { filled } from '@/lib/i18n/filled';

/**
 * The first start of the installed app. On iPhones it has a store of its own, which is empty whatever was
 * downloaded in the browser: what happens is said above
 * the navigation, however long the page is, until the library is here and the reader has seen it.
 */
export function FirstStart({ locale }: { locale: Locale }) {
  const words = useToolWords(locale)?.Install;
  const formats = useFormats(locale);
  const moment = useLibrary('synced', syncedAt);
  const progress = useProgress();
  const [wasEmpty, setWasEmpty] = useState(false);
  if (moment === null && !wasEmpty) setWasEmpty(true);
  const [closed, setClosed] = useState(false);
  if (!words || !wasEmpty || closed) return null;
  const fetch = () => void order({ languages: currentSettings().languages, texts: new Set() });
  return (
    <section className="first-start" aria-labelledby="first-start">
      <h2 id="first-start">{moment === null ? words.firstTitle : words.firstDone}</h2>
      {moment === null ? (
        <>
          <p>{words.firstText}</p>
          <p role="status">
            {progress && progress.allBytes > 0
              ? filled(words.firstProgress, {
                  done: formats.bytes(progress.doneBytes),
                  all: formats.bytes(progress.allBytes),
                })
              : navigator.onLine
                ? words.firstSoon
                : words.firstOffline}
          </p>
          <p className="actions">
            <button type="button" className="button" onClick={fetch} aria-disabled={progress !== null}>
              {words.firstFetch}
            </button>
          </p>
        </>
      ) : (
        <button type="button" className="button" onClick={() => setClosed(true)}>
          {words.firstClose}
        </button>
      )}
    </section>
  );
}
