import type { Locale } from './locale';
import type { Spoken } from './speech';
import { localVoices, type Voice } from './voices';

/**
 * What a synthesiser tells of an utterance. `lost`: the voice cannot speak it. `interrupted`: the phone needed
 * the sound for something else, or did not allow any; the voice is none the worse.
 */
export type Told = 'started' | 'ended' | 'lost' | 'interrupted';

/** What speaks. What it tells after `silence`, or after the next `say`, is of no account. */
export type Synthesiser = {
  /** May be none at first: browsers look for them in their own time. */
  voices(): readonly Voice[];
  say(utterance: { text: string; voice: Voice; rate: number }, tell: (told: Told) => void): void;
  silence(): void;
};

/** Calls back after some milliseconds, unless what it returns is called before. */
export type Later = (milliseconds: number, act: () => void) => () => void;

/** A story as it is read aloud: its sentences in one language. */
export type Script = { locale: Locale; parts: readonly Spoken[] };

export type Listened = {
  status: 'stopped' | 'playing' | 'paused';
  /** The sentence being read; null where nothing is. */
  part: Spoken | null;
  /** The language of that sentence. */
  locale: Locale;
  /** Languages that were asked for and that no voice could read. */
  unread: readonly Locale[];
};

export const notListening: Listened = { status: 'stopped', part: null, locale: 'en', unread: [] };

/** A voice that has said nothing after this time is taken as not there; milliseconds. */
export const startPatience = 4000;
/** A sentence whose end is never told is over after this time, at the slowest a voice speaks; milliseconds. */
const endPatience = { least: 6000, perUnit: 250 };

/** Reads a story aloud, sentence by sentence, by voices of this very device only. */
export type Listening = {
  start(script: Script, rate: number): void;
  play(): void;
  /** Falls silent and keeps the sentence; browsers' own pausing does not hold on every phone. */
  pause(): void;
  /** Goes some sentences on or back, as far as there are any. */
  step(by: number): void;
  stop(): void;
  /** The sentence being read begins again at the new rate. */
  setRate(rate: number): void;
  /** Goes on at the same block of the same story in another text of it; stops where nothing can read that. */
  change(script: Script): void;
};

/**
 * @param show is told of every change
 * @param absent takes the `uri` of each voice that did not speak when it was asked to
 */
export function makeListening(
  synthesiser: Synthesiser,
  later: Later,
  show: (listened: Listened) => void,
  absent: Set<string>,
): Listening {
  let listened = notListening;
  let script: Script = { locale: 'en', parts: [] };
  /** The sentence, by its number in the script. */
  let at = 0;
  let rate = 1;
  /** Counts utterances, so that a late word about an earlier one is not taken for this one's. */
  let turn = 0;
  let stopWaiting = () => {};
  /** Voices that have spoken. */
  const proven = new Set<string>();

  const become = (status: Listened['status'], unread = listened.unread) => {
    const part = status === 'stopped' ? null : (script.parts[at] ?? null);
    listened = { status, part, locale: script.locale, unread };
    show(listened);
  };
  const hush = () => {
    turn++;
    stopWaiting();
    synthesiser.silence();
  };
  const voicesFor = (locale: Locale) => localVoices(synthesiser.voices(), locale, absent);

  const stop = () => {
    hush();
    become('stopped');
  };
  const pause = () => {
    if (listened.status !== 'playing') return;
    hush();
    become('paused');
  };

  const say = (): void => {
    hush();
    const part = script.parts[at];
    const voice = voicesFor(script.locale)[0];
    if (!part || !voice) {
      become('stopped', voice ? listened.unread : [...new Set([...listened.unread, script.locale])]);
      return;
    }
    become('playing');
    const mine = turn;
    const wait = (milliseconds: number, act: () => void) => {
      stopWaiting();
      stopWaiting = later(milliseconds, () => mine === turn && act());
    };
    const next = () => {
      at++;
      say();
    };
    const lost = () => {
      // One that has spoken before is there: the reader may let it try again.
      if (proven.has(voice.uri)) pause();
      else {
        absent.add(voice.uri);
        say();
      }
    };
    wait(startPatience, lost);
    synthesiser.say({ text: part.text, voice, rate }, (told) => {
      if (mine !== turn) return;
      if (told === 'lost') lost();
      else if (told === 'interrupted') pause();
      else if (told === 'started') {
        proven.add(voice.uri);
        wait(Math.max(endPatience.least, (part.text.length * endPatience.perUnit) / rate), next);
      }
      // An end without a beginning was silence.
      else if (proven.has(voice.uri)) next();
      else lost();
    });
  };

  return {
    start(wanted, wantedRate) {
      script = wanted;
      rate = wantedRate;
      at = 0;
      say();
    },
    play() {
      if (listened.status === 'paused') say();
    },
    pause,
    step(by) {
      if (listened.status === 'stopped') return;
      at = Math.min(Math.max(at + by, 0), script.parts.length - 1);
      if (listened.status === 'playing') say();
      else become('paused');
    },
    stop,
    setRate(wanted) {
      if (wanted === rate) return;
      rate = wanted;
      if (listened.status === 'playing') say();
    },
    change(wanted) {
      if (listened.status === 'stopped' || isSame(script, wanted)) return;
      const place = script.parts[at]?.place;
      script = wanted;
      at = Math.max(
        0,
        wanted.parts.findIndex((part) => part.place === place),
      );
      // Saying it also finds that nothing can.
      if (listened.status === 'playing' || voicesFor(wanted.locale).length === 0) say();
      else become('paused');
    },
  };
}

/** A library that was read again gives the same text in another object. */
function isSame(one: Script, other: Script): boolean {
  return (
    one.locale === other.locale &&
    one.parts.length === other.parts.length &&
    one.parts.every(({ place, text }, index) => {
      const twin = other.parts[index];
      return twin?.place === place && twin.text === text;
    })
  );
}
