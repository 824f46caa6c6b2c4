import { useSyncExternalStore } from 'react';
import { termIn } from '@/lib/core/paths';

/**
 * What is open over a page is written in the address's fragment, so that the back button closes it,
 * a reload keeps it and a switch of language carries it along.
 */
const changed = 'waraq:fragment';
const pushedMark = 'waraqFragment';
let sought = false;

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
  // One step back closes it: a second opening replaces the first. A fragment that leads to a part of the
  // page is a step of its own.
  if (termIn(location.hash) !== null) history.replaceState({ ...history.state }, '', fragment);
  else history.pushState(state, '', fragment);
  dispatchEvent(new Event(changed));
}

/**
 * Goes to a part of the page, as the browser does for a link to a fragment; the back button comes back. The
 * browser's own step would carry no state, and the router could not find its way back to it from another page.
 */
export function goToFragment(fragment: string): void {
  const part = document.getElementById(fragment.slice(1));
  if (!part) return;
  if (location.hash !== fragment) {
    history.pushState({ ...history.state }, '', fragment);
    dispatchEvent(new Event(changed));
  }
  part.focus({ preventScroll: true });
  part.scrollIntoView();
}

/**
 * Goes once to the part that the address led to: the browser looked for it before the text was read from
 * the phone, or found it in a text that another language takes the place of. Where the browser came back to
 * where the reader was, nothing moves.
 */
export function seekFragment(): void {
  if (sought) return;
  sought = true;
  const part = document.getElementById(location.hash.slice(1));
  // At the top of the screen, under the bar, it is where the browser led.
  const top = part?.getBoundingClientRect().top ?? -1;
  if (!part || (scrollY > 0 && (top < 0 || top > 99))) return;
  // Names and maps above it are read a moment later; a reader who has moved meanwhile is left alone.
  const growing = new ResizeObserver(() => part.scrollIntoView({ behavior: 'instant' }));
  growing.observe(document.body);
  for (const event of ['pointerdown', 'wheel', 'keydown', 'popstate'])
    addEventListener(event, () => growing.disconnect(), { once: true, passive: true });
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
