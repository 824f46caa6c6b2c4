'use client';

import '@/app/_styles/listen.css';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { arriveAt, leave, listening, scriptOf, useListened } from '@/app/_data/listening';
import { useSetting } from '@/app/_data/settings';
import { useToolWords } from '@/app/_data/use-tool-words';
import { useVoices } from '@/app/_data/voices';
import type { Locale } from '@/lib/core/locale';
import { ListenBar } from './listen-bar.client';
import { ListenIcon } from './listen-icon';
import type { StoryView } from './story-view';

type Props = { view: StoryView; locale: Locale };

/** Reads the story aloud, where a voice of this phone can; says why not where one was tried in vain. */
export const Listen = memo(function Listen({ view, locale }: Props) {
  const { slug, text, locale: language } = view;
  const words = useToolWords(locale)?.Listen;
  const voices = useVoices();
  const { status, part, locale: spokenIn, unread } = useListened();
  const speechRate = useSetting('speechRate');
  const act = useRef<HTMLButtonElement>(null);
  const why = useRef<HTMLParagraphElement>(null);
  const barHadFocus = useRef(false);

  useEffect(() => arriveAt(slug, text, language), [slug, text, language]);
  useEffect(() => () => leave(slug), [slug]);
  useEffect(() => listening()?.setRate(speechRate), [speechRate]);

  const on = status !== 'stopped';
  const can = voices?.includes(language) ?? false;
  const failed = voices !== null && !can && unread.includes(language);
  // What had the focus is gone: it goes to what stands in its place, and nothing scrolls.
  useLayoutEffect(() => {
    if (on) return;
    if (barHadFocus.current) (act.current ?? why.current)?.focus({ preventScroll: true });
    barHadFocus.current = false;
  }, [on]);
  useLayoutEffect(() => {
    if (failed && document.activeElement === document.body) why.current?.focus({ preventScroll: true });
  }, [failed]);

  if (!words) return null;
  return (
    <>
      {can && (
        <button
          type="button"
          ref={act}
          className="chip-button"
          aria-pressed={on}
          onClick={() =>
            on ? listening()?.stop() : listening()?.start(scriptOf(text, language), speechRate)
          }
        >
          <ListenIcon name="listen" />
          {words.listen}
        </button>
      )}
      {failed && (
        <p ref={why} className="listen-why hint" role="status" tabIndex={-1}>
          {words.unread}
        </p>
      )}
      {on && part && (
        <ListenBar
          title={text.headline}
          language={language}
          part={spokenIn === language ? part : null}
          playing={status === 'playing'}
          rate={speechRate}
          onGone={(hadFocus) => {
            barHadFocus.current = hadFocus;
          }}
          {...{ locale, words }}
        />
      )}
    </>
  );
});
