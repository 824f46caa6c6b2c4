import { libraryChannel } from '@/lib/core/base';

/**
 * One bell for "the library changed", within this tab and across tabs. What rings it says nothing
 * of what changed: listeners read the store again, which is the only truth.
 */
const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;

function ring(): void {
  for (const listener of listeners) listener();
}

export function libraryChanged(): void {
  ring();
  channelToTabs()?.postMessage('changed');
}

/**
 * While stories arrive by the dozen a second, lists are read again at most so often, and ever less often: what is on
 * top of them was there first. Milliseconds.
 */
const calm = 500;
const calmest = 4000;
let pause = calm;
let awaited: ReturnType<typeof setTimeout> | undefined;
let rung = Number.NEGATIVE_INFINITY;

/** The same for one of many changes: rings at once after a quiet time, else a little later for all of them. */
export function libraryGrows(): void {
  if (awaited !== undefined) return;
  const quiet = performance.now() - rung;
  pause = quiet > 2 * calmest ? calm : pause;
  awaited = setTimeout(
    () => {
      awaited = undefined;
      rung = performance.now();
      pause = Math.min(2 * pause, calmest);
      libraryChanged();
    },
    Math.max(0, pause - quiet),
  );
}

export function subscribeToLibrary(listener: () => void): () => void {
  channelToTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function channelToTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(libraryChannel);
  channel.onmessage = ring;
  return channel;
}
