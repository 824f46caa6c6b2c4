import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedLines } from './build-picture-lines';

describe('the lines of a headline', () => {
  it('are as alike as their words allow', () => {
    // One after the other they would be 5 and 1.
    expect(balancedLines([10, 10, 10, 10, 10, 10], 2, 60)).toEqual([3, 3]);
    expect(balancedLines([30, 10, 10, 20], 2, 60)).toEqual([2, 2]);
    expect(balancedLines([], 2, 60)).toEqual([]);
  });

  it('give a word that is too wide a line of its own', () => {
    expect(balancedLines([10, 90, 10], 2, 60)).toEqual([1, 1, 1]);
  });

  it('have every word once, and none is wider than the limit but for one long word', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 30 }), (widths) => {
        const lines = balancedLines(widths, 3, 60);
        expect(lines.reduce((sum, count) => sum + count, 0)).toBe(widths.length);
        let from = 0;
        for (const count of lines) {
          const line = widths.slice(from, from + count);
          from += count;
          const width = line.reduce((sum, one) => sum + one, 3 * (line.length - 1));
          expect(width <= 60 || line.length === 1).toBe(true);
        }
      }),
    );
  });
});
