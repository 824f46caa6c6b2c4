import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, seenIn } from './place-seen';

/** Paragraphs of these heights, one under the other with 18 px between them. */
const standing = (heights: readonly number[], from: number): Extent[] => {
  let top = from;
  return heights.map((height) => {
    const extent = { top, bottom: top + height };
    top = extent.bottom + 18;
    return extent;
  });
};

describe('what of a story is on the screen', () => {
  it('is its head until the first paragraph has come to the top', () => {
    expect(seenIn(standing([200, 200], 400), 52, 680)).toEqual({ paragraph: 0, end: false });
    expect(seenIn(standing([200, 200], 64), 52, 400)).toEqual({ paragraph: 1, end: false });
  });

  it('is the first paragraph of which a line is left', () => {
    expect(seenIn(standing([200, 200, 600], -120), 52, 680)).toEqual({ paragraph: 1, end: false });
    expect(seenIn(standing([200, 200, 600], -130), 52, 680)).toEqual({ paragraph: 2, end: false });
  });

  it('is read once the last line of all is on the screen', () => {
    expect(seenIn(standing([200, 200], 263), 52, 680)).toEqual({ paragraph: 0, end: false });
    expect(seenIn(standing([200, 200], 262), 52, 680)).toEqual({ paragraph: 0, end: true });
    expect(seenIn(standing([200, 200], -900), 52, 680)).toEqual({ paragraph: 2, end: true });
  });

  it('is nothing where there is no text', () => {
    expect(seenIn([], 52, 680)).toBeNull();
  });

  it('is the paragraph that the screen was brought to, whichever that is', () => {
    const heights = fc.array(fc.integer({ min: 27, max: 900 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(heights, fc.nat(), (all, any) => {
        const index = any % all.length;
        const at = standing(all, 0)[index]?.top ?? 0;
        // Twelve pixels under the bar, where a link leads to.
        expect(seenIn(standing(all, 52 + 12 - at), 52, 680)?.paragraph).toBe(index + 1);
      }),
    );
  });
});
