import { useEffect, useRef } from 'react';
import { useFragment } from '@/app/_ui/fragment';

/** For how long the paragraph is marked, in milliseconds. */
const moment = 2500;

/**
 * Marks for a moment the paragraph that the address leads to (`#p5`), and has the keyboard and the screen
 * reader go on from there. A reader who has moved on meanwhile is left alone.
 */
export function useLanding(): void {
  const fragment = useFragment();
  const last = useRef('');
  useEffect(() => {
    // A card that was open over the paragraph and is closed again has led nowhere.
    if (!/^#p\d+$/.test(fragment) || fragment === last.current) return;
    last.current = fragment;
    const paragraph = document.getElementById(fragment.slice(1));
    if (paragraph) land(paragraph);
  }, [fragment]);
}

/** The same of a paragraph that was just gone to; nothing where it is not on the screen. */
export function land(paragraph: HTMLElement): void {
  const { top, bottom } = paragraph.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return;
  paragraph.tabIndex = -1;
  if (document.activeElement === document.body) paragraph.focus({ preventScroll: true });
  paragraph.dataset.landed = '';
  setTimeout(() => delete paragraph.dataset.landed, moment);
}
