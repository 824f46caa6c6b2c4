import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded, encoded, encodedLine, linesOf } from './map-figures';

const figure = fc.integer({ min: -1890, max: 1890 });

describe('figures as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        expect(decoded(encoded(figures))).toEqual(figures);
      }),
    );
  });

  it('need no escaping in JSON, and no space, which parts lines', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const text = encoded(figures);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(text).not.toContain(' ');
      }),
    );
  });

  it('take one character for a short step', () => {
    expect(encoded([-25, 24, 0, -1])).toHaveLength(4);
    expect(encoded([25, -26])).toHaveLength(4);
  });

  it.each([1891, -1891, 0.5, Number.NaN])('refuse %d', (bad) => {
    expect(() => encoded([bad])).toThrow('cannot encode');
  });

  it('keep lines apart', () => {
    const lines = [
      [[1, 2] as const, [-30, 900] as const],
      [[5, 5] as const, [6, 4] as const, [5, 5] as const],
    ];
    expect(linesOf(lines.map(encodedLine).join(' '))).toEqual(lines);
  });
});
