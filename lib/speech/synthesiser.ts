import type { Synthesiser, Told } from '@/lib/core/listening';
import type { Voice } from '@/lib/core/voices';

/** Some browsers drop what is said at once after a silence was asked for; milliseconds. */
const breath = 60;

/**
 * When voices are asked for again: some browsers find them late and do not say so. After the first two looks a
 * list without any is believed. Milliseconds.
 */
const looks = [0, 250, 1000, 3000, 10_000];

/** What says nothing about the voice: a call came in, or sound is not allowed before the page is touched. */
const passing: readonly string[] = [
  'interrupted',
  'canceled',
  'not-allowed',
  'audio-busy',
  'audio-hardware',
] satisfies SpeechSynthesisErrorCode[];

/** The browser's synthesiser, or null where it has none. */
export function browserSynthesiser(): Synthesiser | null {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return null;
  // Held here, since browsers forget an utterance that nobody holds, and then never tell of its end.
  let current: SpeechSynthesisUtterance | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasCut = false;

  return {
    voices: () => speechSynthesis.getVoices().map(voiceOf),

    say({ text, voice, rate }, tell) {
      const native = speechSynthesis
        .getVoices()
        .find((one) => one.localService && voiceOf(one).uri === voice.uri);
      // Without a voice of its own, an utterance would be spoken by whichever the browser takes.
      if (!native) return tell('lost');
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = native;
      utterance.lang = native.lang;
      utterance.rate = rate;
      const told = (what: Told) => utterance === current && tell(what);
      utterance.onstart = () => told('started');
      utterance.onend = () => told('ended');
      utterance.onerror = ({ error }) => told(passing.includes(error) ? 'interrupted' : 'lost');
      current = utterance;
      const speak = () => {
        // Another page may have left it paused.
        speechSynthesis.resume();
        speechSynthesis.speak(utterance);
      };
      if (wasCut) timer = setTimeout(speak, breath);
      // At once: some browsers let a page speak only within the tap.
      else speak();
    },

    silence() {
      clearTimeout(timer);
      current = null;
      wasCut = speechSynthesis.speaking || speechSynthesis.pending;
      if (wasCut) speechSynthesis.cancel();
    },
  };
}

/**
 * Looks for voices now and whenever there may be others, until what it returns is called.
 *
 * @param look is told whether a list without any voice may be believed
 */
export function watchVoices(look: (settled: boolean) => void): () => void {
  if (!('speechSynthesis' in globalThis)) {
    look(true);
    return () => {};
  }
  const timers = looks.map((delay) => setTimeout(() => look(delay >= 1000), delay));
  const changed = () => look(false);
  // Some browsers have no listeners on it; the looks above are for them, too.
  speechSynthesis.addEventListener?.('voiceschanged', changed);
  return () => {
    for (const timer of timers) clearTimeout(timer);
    speechSynthesis.removeEventListener?.('voiceschanged', changed);
  };
}

/** Its language is part of what tells it apart: some systems give several voices one name. */
function voiceOf({ voiceURI, lang, localService, default: main }: SpeechSynthesisVoice): Voice {
  return { uri: `${lang} ${voiceURI}`, lang, local: localService, main };
}
