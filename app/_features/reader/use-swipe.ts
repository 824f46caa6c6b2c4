import { useEffect, useLayoutEffect, useRef } from 'react';
import { directions, type Locale } from '@/lib/core/locale';
import { strokeOf, type Touched } from './swipe';

/** How far, in pixels, the page may have been scrolled meanwhile. */
const still = 8;

/**
 * A stroke along the lines leads to the story's next language or back, in the order and the direction in which the
 * row of languages stands on the page. Scrolling, zooming and selecting stay the browser's; what it makes of a stroke
 * itself, going back a page on some screens, it does not make of one over the text, unless that is enlarged.
 *
 * @param interfaceLocale whose direction the row has
 * @param shown the language of the text
 */
export function useSwipe(interfaceLocale: Locale, shown: Locale): void {
  const turned = useRef<-1 | 0 | 1>(0);
  useEffect(() => {
    let start: (Touched & { scrolled: number }) | null = null;
    const begin = (event: TouchEvent) => {
      const [finger] = event.touches;
      const alone = finger && event.touches.length === 1 && isText(event.target);
      start = alone ? { ...touched(finger, event), scrolled: scrollY } : null;
    };
    const end = (event: TouchEvent) => {
      const [finger] = event.changedTouches;
      if (!start || !finger || Math.abs(scrollY - start.scrolled) > still || !isFree(event.target)) return;
      const stroke = strokeOf(start, touched(finger, event), innerWidth);
      if (stroke === 0) return;
      // What comes is drawn in from where it stood: to the left goes on where lines go to the right.
      const forward = stroke < 0 === (directions[interfaceLocale] === 'ltr');
      const links = [...document.querySelectorAll<HTMLElement>('.story-languages a')];
      const next = links[links.findIndex((one) => one.hasAttribute('aria-current')) + (forward ? 1 : -1)];
      if (!next) return;
      turned.current = stroke;
      next.click();
    };
    const story = document.querySelector<HTMLElement>('.story');
    const follow = () => {
      if (story) story.dataset.strokes = isEnlarged() ? 'pan' : 'turn';
    };
    follow();
    visualViewport?.addEventListener('resize', follow);
    addEventListener('touchstart', begin, { passive: true });
    addEventListener('touchend', end, { passive: true });
    return () => {
      visualViewport?.removeEventListener('resize', follow);
      removeEventListener('touchstart', begin);
      removeEventListener('touchend', end);
    };
  }, [interfaceLocale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that came is what is drawn in
  useLayoutEffect(() => {
    const stroke = turned.current;
    turned.current = 0;
    if (stroke === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    // No further than the margin: the page does not grow wider for it.
    for (const part of document.querySelectorAll('.story-head, .story-body'))
      part.animate([{ translate: `${-stroke}rem`, opacity: 0.3 }, {}], { duration: 160, easing: 'ease-out' });
  }, [shown]);
}

function touched({ clientX, clientY }: Touch, { timeStamp }: TouchEvent): Touched {
  return { x: clientX, y: clientY, at: timeStamp };
}

/** In a story's own text; not where two languages stand together. */
function isText(target: EventTarget | null): target is Element {
  return (
    target instanceof Element &&
    target.closest('.story:not([data-pair]) :is(.story-head, .story-body)') !== null
  );
}

/** Neither is text selected nor the page enlarged, and nothing under the finger goes sideways itself. */
function isFree(target: EventTarget | null): boolean {
  if (getSelection()?.isCollapsed === false || isEnlarged()) return false;
  for (let box = target instanceof Element ? target : null; box; box = box.parentElement)
    if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX))
      return false;
  return true;
}

function isEnlarged(): boolean {
  return (visualViewport?.scale ?? 1) > 1.01;
}
