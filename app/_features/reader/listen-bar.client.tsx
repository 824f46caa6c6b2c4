'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import { listening } from '@/app/_data/listening';
import { useMediaKeys } from '@/app/_data/media-keys';
import { changeSettings } from '@/app/_data/settings';
import { useFormats } from '@/app/_data/use-formats';
import { directions, type Locale } from '@/lib/core/locale';
import { type Settings, speechRates } from '@/lib/core/settings';
import type { Spoken } from '@/lib/core/speech';
import { filled } from '@/lib/i18n/filled';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { ListenIcon } from './listen-icon';
import { useSpokenMark } from './use-spoken-mark';

type Props = {
  title: string;
  /** The story's. */
  language: Locale;
  /** The sentence being read; null while the story's language changes. */
  part: Spoken | null;
  playing: boolean;
  rate: Settings['speechRate'];
  /** The interface's. */
  locale: Locale;
  words: ToolWords['Listen'];
  /** Called when the bar goes away. @param hadFocus whether the focus goes with it */
  onGone: (hadFocus: boolean) => void;
};

/** What steers the reading; below the text, and marks the sentence in it. */
export function ListenBar({ title, language, part, playing, rate, locale, words, onGone }: Props) {
  const bar = useRef<HTMLElement>(null);
  const { tag } = useFormats(locale);
  const gone = useRef(onGone);
  useLayoutEffect(() => {
    const here = bar.current;
    return () => gone.current(here?.contains(document.activeElement) ?? false);
  }, []);
  useMediaKeys(title, words.paper, playing);
  useSpokenMark(part, bar);
  // Every sentence draws the bar again, and making a formatter is dear.
  const figures = useMemo(() => new Intl.NumberFormat(tag), [tag]);
  return (
    <section ref={bar} className="listen-bar" aria-label={words.region}>
      <div className="listen-turns" dir={directions[language]}>
        <button
          type="button"
          className="icon-button"
          aria-label={words.back}
          onClick={() => listening()?.step(-1)}
        >
          <ListenIcon name="back" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={playing ? words.pause : words.play}
          onClick={() => (playing ? listening()?.pause() : listening()?.play())}
        >
          <ListenIcon name={playing ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.forward}
          onClick={() => listening()?.step(1)}
        >
          <ListenIcon name="forward" />
        </button>
      </div>
      <select
        className="listen-rate"
        aria-label={words.rate}
        value={rate}
        onChange={({ target }) => {
          const speechRate = speechRates.find((one) => one === Number(target.value));
          if (speechRate) void changeSettings({ speechRate });
        }}
      >
        {speechRates.map((one) => (
          <option key={one} value={one}>
            {filled(words.rateOf, { rate: figures.format(one) })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label={words.stop}
        onClick={() => listening()?.stop()}
      >
        <ListenIcon name="stop" />
      </button>
    </section>
  );
}
