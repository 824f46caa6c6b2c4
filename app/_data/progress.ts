import { useSyncExternalStore } from 'react';
import type { SyncMessage } from '@/lib/background/bring';
import type { Progress } from '@/lib/remote/sync';

/** How far the sync is, in whichever tab it runs; null while none runs. */
let current: Progress | null = null;
let channel: BroadcastChannel | undefined;
let cancel: (() => void) | undefined;
let awaitsEnd = false;
const listeners = new Set<() => void>();

/** Said by the tab that syncs, to itself and to the others. */
export function tellProgress(progress: Progress | null): void {
  show(progress);
  say({ progress });
}

/** How far the sync of this or another tab is; null while none runs. */
export function useProgress(): Progress | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

/** Asks the other tabs to give up what they fetch. */
export function tellCancel(): void {
  say('cancel');
}

/** What to do when the reader of another tab cancels. */
export function onCancel(act: () => void): void {
  cancel = act;
  channelToTabs();
}

function subscribe(listener: () => void): () => void {
  channelToTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function say(message: SyncMessage): void {
  channelToTabs()?.postMessage(message);
}

function show(progress: Progress | null): void {
  current = progress;
  for (const listener of listeners) listener();
}

function channelToTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('waraq.progress');
  channel.onmessage = ({ data }: MessageEvent<SyncMessage>) => {
    if (data === 'cancel') {
      cancel?.();
      return;
    }
    show(data.progress);
    if (data.progress) void showEnd();
  };
  return channel;
}

/** A tab that is closed says nothing more: its lock is free then, as after a run that ended well. */
async function showEnd(): Promise<void> {
  if (awaitsEnd || !navigator.locks) return;
  awaitsEnd = true;
  await navigator.locks.request(syncLock, { mode: 'shared' }, () => show(null));
  awaitsEnd = false;
}

/** Held by the tab that syncs. */
export const syncLock = 'waraq.sync';
