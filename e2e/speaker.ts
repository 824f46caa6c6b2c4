import type { Page } from '@playwright/test';

/** A voice of the speaker below: `how` it does when it is asked to speak. */
export type FakeVoice = { lang: string; local: boolean; how?: 'speaks' | 'silent' | 'fails' };

type Spoken = { text: string; voice: string; rate: number };
type Speaker = {
  spoken: Spoken[];
  keys: Record<string, (() => void) | null>;
  end: () => void;
  give: (quietly: boolean) => void;
};

/**
 * Puts a speech synthesiser of our own into every page that is opened from now on: it makes no sound, writes down
 * what it is told to say, and ends a sentence when the test says so.
 *
 * @param late its voices are not known before `giveVoices`
 */
export async function fakeSpeech(page: Page, voices: readonly FakeVoice[], late = false): Promise<void> {
  await page.addInitScript(installSpeaker, { voices, late });
}

/** What was said so far. */
export const spokenOn = (page: Page): Promise<Spoken[]> => page.evaluate(`speaker.spoken`);
/** Whether something is being said now. */
export const isSpeaking = (page: Page): Promise<boolean> => page.evaluate('speechSynthesis.speaking');
/** The sentence being said ends. */
export const endSentence = (page: Page): Promise<void> => page.evaluate('speaker.end()');
/** @param quietly without telling the page that there are voices now, as some browsers do */
export const giveVoices = (page: Page, quietly: boolean): Promise<void> =>
  page.evaluate(`speaker.give(${quietly})`);
/** Presses one of the phone's own keys. */
export const pressMediaKey = (page: Page, key: MediaSessionAction): Promise<void> =>
  page.evaluate(`speaker.keys['${key}']()`);

/** In the page, before anything else. */
function installSpeaker({ voices, late }: { voices: readonly FakeVoice[]; late: boolean }): void {
  const known = voices.map(({ lang, local, how = 'speaks' }, index) => ({
    voiceURI: `${lang} ${how}`,
    name: lang,
    lang,
    localService: local,
    default: index === 0,
  }));
  type Utterance = {
    text: string;
    rate: number;
    voice: (typeof known)[number] | null;
    onstart?: () => void;
    onend?: () => void;
    onerror?: (event: { error: string }) => void;
  };
  let current: Utterance | null = null;
  let given = !late;
  const made: Speaker = {
    spoken: [],
    keys: {},
    end: () => {
      const ended = current;
      current = null;
      ended?.onend?.();
    },
    give: (quietly) => {
      given = true;
      if (!quietly) synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => (given ? known : []),
    resume: () => {},
    cancel: () => {
      const cut = current;
      current = null;
      if (cut) setTimeout(() => cut.onerror?.({ error: 'interrupted' }));
    },
    speak: (utterance: Utterance) => {
      const { text, voice, rate } = utterance;
      made.spoken.push({ text, voice: voice?.voiceURI ?? 'any', rate });
      current = utterance;
      if (voice?.voiceURI.endsWith('silent')) return;
      setTimeout(() => {
        if (current !== utterance) return;
        if (!voice?.voiceURI.endsWith('fails')) return utterance.onstart?.();
        current = null;
        utterance.onerror?.({ error: 'synthesis-failed' });
      }, 5);
    },
  });
  Object.defineProperty(synthesis, 'speaking', { get: () => current !== null });
  Object.defineProperty(synthesis, 'pending', { get: () => false });
  const put = (name: string, value: unknown) =>
    Object.defineProperty(window, name, { value, configurable: true });
  put('speaker', made);
  put('speechSynthesis', synthesis);
  put(
    'SpeechSynthesisUtterance',
    class {
      rate = 1;
      voice = null;
      constructor(public text: string) {}
    },
  );
  navigator.mediaSession.setActionHandler = (key, act) => {
    made.keys[key] = act as (() => void) | null;
  };
}
