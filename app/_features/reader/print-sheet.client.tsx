'use client';

import { memo, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { formatsReady } from '@/app/_data/formats';
import { readEntriesOf } from '@/app/_data/library';
import { useFormats } from '@/app/_data/use-formats';
import { useLibrary } from '@/app/_data/use-library';
import { Written } from '@/app/_ui/written';
import type { Locale } from '@/lib/core/locale';
import { filled } from '@/lib/i18n/filled';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { storyAddress } from './story-address';
import { publishedOn, type StoryView } from './story-view';

type Props = { view: StoryView; locale: Locale; words: ToolWords['Share'] };

/**
 * What a story has on paper alone: the day in the masthead, the names it used with what they are, its address
 * and when it was printed. It is in the page, unseen, a while after the story is, since the browser's own menu
 * prints as well.
 */
export const PrintSheet = memo(function PrintSheet({ view, locale, words }: Props) {
  return useQuiet(locale) && <Sheet view={view} locale={locale} words={words} />;
});

/** How long after a story is opened nothing but reading is done, in milliseconds. */
const quiet = 2500;

/** Whether the page has been quiet for a while, and what writes dates is there; or whether it is printed now. */
function useQuiet(locale: Locale): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void formatsReady(locale).then(() => setQuiet(true)), quiet);
    const now = () => flushSync(() => setQuiet(true));
    addEventListener('beforeprint', now);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', now);
    };
  }, [locale]);
  return isQuiet;
}

function Sheet({ view, locale, words }: Props) {
  const formats = useFormats(locale);
  const printed = usePrinted();
  const entries = useLibrary(`paper ${view.slug}`, () => readEntriesOf(view.terms));
  // At once, since the page may be about to be printed: this is drawn in browsers only, long after the page is there.
  const [page] = useState(() => ({
    top: document.querySelector('.top'),
    story: document.querySelector('.story'),
  }));
  return (
    <>
      {page.top &&
        createPortal(
          <time className="paper-day" dateTime={view.published} hidden>
            {publishedOn(view, formats)}
          </time>,
          page.top,
        )}
      {page.story &&
        createPortal(
          <section className="paper-end" hidden>
            {entries && entries.length > 0 && (
              <>
                <h2>{words.names}</h2>
                <dl>
                  {entries.map((entry) => (
                    <div key={entry.id}>
                      <dt>
                        <bdi>{entry.names[locale]}</bdi>
                      </dt>
                      <dd>
                        <Written locale={locale}>{entry.definition[locale]}</Written>
                      </dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
            <p className="paper-address">
              <bdi lang="en" dir="ltr">
                {storyAddress(view.slug, locale)}
              </bdi>
              <span>{filled(words.printedOn, { date: formats.moment(printed).date })}</span>
            </p>
          </section>,
          page.story,
        )}
    </>
  );
}

/** When the page is printed, in milliseconds since 1970; until then, when it was opened. */
function usePrinted(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    // The browser draws the sheet as soon as this has returned.
    const note = () => flushSync(() => setAt(Date.now()));
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  return at;
}
