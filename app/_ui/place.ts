/**
 * Keeps the reader's place while the text under it is exchanged for the same text in another
 * language: the block at the top of the screen stays where it is. Blocks carry `data-place`.
 */
let remembered: { place: string; top: number } | null = null;

/** Call before the text changes. Until it does, the reader may go on scrolling. */
export function rememberPlace(): void {
  remembered = null;
  if (scrollY === 0) return;
  notePlace();
  addEventListener('scroll', notePlace, { passive: true });
}

/** Where a page has nothing to hold on to, what was remembered stays. */
function notePlace(): void {
  const edge = topEdge();
  for (const block of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom <= edge) continue;
    remembered = { place: block.dataset.place ?? '', top };
    return;
  }
}

/** Call where a place is known before its text is here. @param top where to bring it, null to wait no longer */
export function awaitPlace(place: string, top: number | null): void {
  remembered = top === null ? null : { place, top };
}

/** Whether a place is to be found again in the new text. */
export function placeIsAwaited(): boolean {
  return remembered !== null;
}

/** Call once the new text is laid out, before it is painted. */
export function restorePlace(): void {
  if (!remembered) return;
  const block = document.querySelector(`[data-place="${CSS.escape(remembered.place)}"]`);
  if (!block) return;
  scrollBy({ top: block.getBoundingClientRect().top - remembered.top, behavior: 'instant' });
  remembered = null;
  removeEventListener('scroll', notePlace);
}

/** Where the page begins to be seen, below the top bar: CSS pixels from the top of the screen. */
export function topEdge(): number {
  return document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
}
