/** What the phone's own keys ask for: on headphones, on the lock screen. */
export type MediaKeys = Record<'play' | 'pause' | 'previoustrack' | 'nexttrack' | 'stop', () => void>;

/**
 * Answers the phone's own keys and says what is read, where the browser can.
 *
 * @returns gives the keys back
 */
export function holdMediaKeys(title: string, artist: string, keys: MediaKeys): () => void {
  if (!('mediaSession' in navigator)) return () => {};
  const { mediaSession } = navigator;
  const answer = (answers: Partial<MediaKeys>) => {
    for (const key of Object.keys(keys) as (keyof MediaKeys)[])
      try {
        mediaSession.setActionHandler(key, answers[key] ?? null);
      } catch {
        // A key that this browser does not know.
      }
  };
  mediaSession.metadata = new MediaMetadata({ title, artist });
  answer(keys);
  return () => {
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    answer({});
  };
}

/** Tells the phone which of its keys to show. */
export function tellPlayback(playing: boolean): void {
  if ('mediaSession' in navigator) navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
}
