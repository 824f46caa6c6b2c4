import type { SyncMessage } from '@/lib/background/messages';
import { progressChannel, syncLock } from '@/lib/core/base';
import type { Progress } from '@/lib/remote/sync';
import { makeCell, useCell } from './cell';

/** How far the sync is, in whichever tab it runs; null while none runs. */
const shown = makeCell<Progress | null>(null);
const followed = { ...shown, subscribe };
let channel: BroadcastChannel | undefined;
let cancel: (() => void) | undefined;
let awaitsEnd = false;

/** Said by the tab that syncs, to itself and to the others. */
export function tellProgress(progress: Progress | null): void {
  shown.set(progress);
  say({ progress });
}

/** How far the sync of this or another tab is; null while none runs. */
export function useProgress(): Progress | null {
  return useCell(followed, null);
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
  return shown.subscribe(listener);
}

function say(message: SyncMessage): void {
  channelToTabs()?.postMessage(message);
}

function channelToTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(progressChannel);
  channel.onmessage = ({ data }: MessageEvent<SyncMessage>) => {
    if (data === 'cancel') {
      cancel?.();
      return;
    }
    shown.set(data.progress);
    if (data.progress) void showEnd();
  };
  return channel;
}

/** A tab that is closed says nothing more: its lock is free then, as after a run that ended well. */
async function showEnd(): Promise<void> {
  if (awaitsEnd || !navigator.locks) return;
  awaitsEnd = true;
  await navigator.locks.request(syncLock, { mode: 'shared' }, () => shown.set(null));
  awaitsEnd = false;
}
