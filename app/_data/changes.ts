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

export function subscribeToLibrary(listener: () => void): () => void {
  channelToTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function channelToTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('waraq.library');
  channel.onmessage = ring;
  return channel;
}
