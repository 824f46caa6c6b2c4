import type { Seen } from './place';

/** Where a paragraph stands on the screen, in CSS pixels from its top. */
export type Extent = { top: number; bottom: number };

/** A paragraph of which less than one line is left at the top is behind the reader; CSS pixels. */
const line = 24;

/**
 * What of a story is on the screen. The head is left once the first paragraph has come to the top.
 *
 * @param paragraphs in their order
 * @param top where the page begins to be seen, below the bars
 * @param foot where it ends, above them
 * @returns null where there is no text
 */
export function seenIn(paragraphs: readonly Extent[], top: number, foot: number): Seen | null {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) return null;
  const end = last.bottom <= foot;
  if (first.top > top + line) return { paragraph: 0, end };
  const at = paragraphs.findIndex(({ bottom }) => bottom > top + line);
  return { paragraph: at < 0 ? paragraphs.length : at + 1, end };
}
