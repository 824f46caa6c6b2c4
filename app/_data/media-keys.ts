import { useEffect } from 'react';
import { holdMediaKeys, tellPlayback } from '@/lib/speech/media-keys';
import { listening } from './listening';

/** Lets the phone's own keys, on headphones and the lock screen, play, pause, step and stop while a story is read. */
export function useMediaKeys(title: string, paper: string, playing: boolean): void {
  useEffect(
    () =>
      holdMediaKeys(title, paper, {
        play: () => listening()?.play(),
        pause: () => listening()?.pause(),
        previoustrack: () => listening()?.step(-1),
        nexttrack: () => listening()?.step(1),
        stop: () => listening()?.stop(),
      }),
    [title, paper],
  );
  useEffect(() => tellPlayback(playing), [playing]);
}
