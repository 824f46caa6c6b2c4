import { base } from '@/lib/core/base';
import { type Listening, makeListening, notListening, type Script } from '@/lib/core/listening';
import type { Locale } from '@/lib/core/locale';
import { placeAt } from '@/lib/core/paths';
import { spokenParts } from '@/lib/core/speech';
import type { StoryText } from '@/lib/core/story';
import { makeCell, useCell } from './cell';
import { absentVoices, countVoices, synthesiser } from './voices';

/** How long a story whose page was taken down is waited for: it may be on its way in another language; milliseconds. */
const returnPatience = 3000;

const listened = makeCell(notListening);
let opened: Listening | undefined;
let left: { slug: string; wasPlaying: boolean; timer: ReturnType<typeof setTimeout> } | null = null;

/** What reads aloud on this page; null where the browser cannot. */
export function listening(): Listening | null {
  const speaker = synthesiser();
  if (opened || !speaker) return opened ?? null;
  opened = makeListening(
    speaker,
    (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    (next) => {
      // A voice may just have been found missing.
      if (next.status === 'stopped') countVoices(true);
      listened.set(next);
    },
    absentVoices,
  );
  // Some browsers speak on after the page is gone.
  addEventListener('pagehide', opened.stop);
  return opened;
}

/** What is being read aloud. */
export const useListened = () => useCell(listened, notListening);

/** A story's text as it is read. */
export function scriptOf(text: StoryText, locale: Locale): Script {
  return { locale, parts: spokenParts(text, locale) };
}

/** Goes on where a story's page is here again, in whatever language; call with every new text. */
export function arriveAt(slug: string, text: StoryText, locale: Locale): void {
  const reader = listening();
  if (!reader || listened.get().status === 'stopped') return;
  const back = left;
  clearTimeout(back?.timer);
  left = null;
  if (back && back.slug !== slug) reader.stop();
  else reader.change(scriptOf(text, locale));
  if (back?.wasPlaying) reader.play();
}

/** Falls silent at once where a story's page is taken down, and stops unless that is for another language of it. */
export function leave(slug: string): void {
  const reader = listening();
  const { status } = listened.get();
  if (!reader || status === 'stopped') return;
  const place = placeAt(location.pathname.slice(base.length));
  if (place?.name !== 'story' || place.slug !== slug) {
    reader.stop();
    return;
  }
  reader.pause();
  left = { slug, wasPlaying: status === 'playing', timer: setTimeout(reader.stop, returnPatience) };
}
