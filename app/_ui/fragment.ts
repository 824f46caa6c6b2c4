import { useSyncExternalStore } from 'react';

/**
 * What is open over a page is written in the address's fragment, so that the back button closes it,
 * a reload keeps it and a switch of language carries it along.
 */
const changed = 'waraq:fragment';
const pushedMark = 'waraqFragment';

export function useFragment(): string {
  return useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
}

export function openFragment(fragment: string): void {
  if (location.hash === fragment) return;
  const state = { ...history.state, [pushedMark]: true };
  // One step back closes it: a second opening replaces the first.
  if (location.hash) history.replaceState({ ...history.state }, '', fragment);
  else history.pushState(state, '', fragment);
  dispatchEvent(new Event(changed));
}

export function closeFragment(): void {
  if (!location.hash) return;
  if (history.state?.[pushedMark]) history.back();
  else {
    history.replaceState({ ...history.state }, '', location.pathname + location.search);
    dispatchEvent(new Event(changed));
  }
}

function subscribe(listener: () => void): () => void {
  const events = ['popstate', 'hashchange', changed];
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}
