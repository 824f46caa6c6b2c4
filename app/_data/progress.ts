import { useSyncExternalStore } from 'react';
import type { Progress } from '@/lib/remote/sync';

/** Held by the tab that syncs. */
export const syncLock = 'waraq.sync';

/** How far the sync is, in whichever tab it runs; null while none runs. */
let current: Progress | null = null;
let channel: BroadcastChannel | undefined;
const listeners = new Set<() => void>();

/** Said by the tab that syncs, to itself and to the others. */
export function tellProgress(progress: Progress | null): void {
  show(progress);
  channelToTabs()?.postMessage(progress);
}

/** How far the sync of this or another tab is; null while none runs. */
export function useProgress(): Progress | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  channelToTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(progress: Progress | null): void {
  current = progress;
  for (const listener of listeners) listener();
}

function channelToTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('waraq.progress');
  channel.onmessage = ({ data }: MessageEvent<Progress | null>) => {
    show(data);
    if (data) void watchForEnd();
  };
  return channel;
}

/** A tab that is killed says no last word, but its lock is free: then nothing is under way any more. */
async function watchForEnd(): Promise<void> {
  if (watching || !navigator.locks) return;
  watching = true;
  await navigator.locks.request(syncLock, { mode: 'shared' }, () => show(null)).catch(() => undefined);
  watching = false;
}
let watching = false;
