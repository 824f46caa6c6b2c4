import { type RefObject, useEffect } from 'react';
import { topEdge } from '@/app/_ui/place';
import type { Spoken, SpokenPlace } from '@/lib/core/speech';

/** The name of the highlight in `app/_styles/listen.css`, and of the attribute where a browser has none. */
const name = 'spoken';
/** How far below the top of the room for reading a sentence is brought, as a share of that room. */
const restAt = 0.2;

/**
 * Marks the sentence being read and keeps it in view; the focus stays where it is.
 *
 * @param bar what covers the lower end of the page
 */
export function useSpokenMark(part: Spoken | null, bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const block = part && document.querySelector<HTMLElement>(blockOf(part.place));
    if (!block) return;
    const range = rangeIn(block, part.from, part.to);
    bringIntoView(range.getBoundingClientRect(), bar.current);
    if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range));
    else block.dataset[name] = '';
    return () => {
      if ('highlights' in CSS) CSS.highlights.delete(name);
      else delete block.dataset[name];
    };
  }, [part, bar]);
}

/** Where a block of the story's own language stands, as `article.tsx` and `paragraph.client.tsx` write it. */
function blockOf(place: SpokenPlace): string {
  if (place === 'headline') return '.story-head h1';
  return place === 'standfirst' ? '.story-head .standfirst' : `#${place} > p`;
}

/** A stretch of a block's text, names included. */
function rangeIn(block: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
    const end = passed + text.length;
    if (from >= passed && from < end) range.setStart(text, from - passed);
    if (to > passed && to <= end) range.setEnd(text, to - passed);
    passed = end;
  }
  return range;
}

function bringIntoView(sentence: DOMRect, bar: HTMLElement | null): void {
  const top = topEdge();
  // One-line notices stand on the bar.
  const lower = [bar, document.querySelector('.notices')];
  const bottom = Math.min(
    innerHeight,
    ...lower.map((one) => one?.getBoundingClientRect().top ?? innerHeight),
  );
  if (sentence.top >= top && sentence.bottom <= bottom) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({
    top: sentence.top - top - (bottom - top) * restAt,
    behavior: calm ? 'instant' : 'smooth',
  });
}
