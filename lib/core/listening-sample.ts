import { type Listened, makeListening, type Script, type Told } from './listening';
import type { Locale } from './locale';
import type { SpokenPlace } from './speech';
import { localVoices, type Voice } from './voices';

// For tests: a phone that speaks when it is told to, and a story to be read.

export const voiceFor = (lang: string, uri = lang, local = true): Voice => ({
  uri,
  lang,
  local,
  main: false,
});

/** `p1` has two sentences, the others one. */
export function scriptIn(locale: Locale): Script {
  const places: SpokenPlace[] = ['headline', 'p1', 'p1', 'p2'];
  return {
    locale,
    parts: places.map((place, at) => ({ place, from: 0, to: 4, text: `${locale} ${at}` })),
  };
}

/** A phone with some voices: what was said, by whom, and the clock by hand. */
export function phone(...voices: Voice[]) {
  const said: string[] = [];
  let tell: (told: Told) => void = () => {};
  let told: ((what: Told) => void)[] = [];
  let timers: { at: number; act: () => void }[] = [];
  let now = 0;
  const absent = new Set<string>();
  let shown: Listened | undefined;
  const listening = makeListening(
    {
      voices: () => voices,
      say: ({ text, voice, rate }, answer) => {
        said.push(`${voice.uri}: ${text}${rate === 1 ? '' : ` ×${rate}`}`);
        told.push(answer);
        tell = answer;
      },
      silence: () => {
        said.push('—');
        tell = () => {};
      },
    },
    (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    (next) => {
      shown = next;
    },
    absent,
  );
  return {
    listening,
    voices,
    /** Those that are left for a language. */
    left: (locale: Locale) => localVoices(voices, locale, absent).map(({ uri }) => uri),
    tell: (...what: Told[]) => {
      for (const one of what) tell(one);
    },
    /** A word about the utterance with that number, from 0, when others were said since. */
    tellLate: (utterance: number, what: Told) => told[utterance]?.(what),
    wait: (milliseconds: number) => {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
    /** What was said since the last time this was asked. */
    said: () => {
      told = [];
      return said.splice(0).filter((one) => one !== '—');
    },
    silences: () => said.filter((one) => one === '—').length,
    state: () => shown && `${shown.status} ${shown.part?.text ?? ''}`.trim(),
    unread: () => shown?.unread,
  };
}
