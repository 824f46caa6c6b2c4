import { describe, expect, it } from 'vitest';
import { partsDrawn } from './use-pieces';

describe('the pieces of a list', () => {
  it('are the three steps of each of the first four items, then one item each', () => {
    const drawn = (pieces: number) => [0, 1, 3, 4, 5].map((item) => partsDrawn(item, pieces));
    expect(drawn(1)).toEqual([1, 0, 0, 0, 0]);
    expect(drawn(3)).toEqual([3, 0, 0, 0, 0]);
    expect(drawn(5)).toEqual([3, 2, 0, 0, 0]);
    expect(drawn(12)).toEqual([3, 3, 3, 0, 0]);
    expect(drawn(13)).toEqual([3, 3, 3, 3, 0]);
    expect(drawn(14)).toEqual([3, 3, 3, 3, 3]);
  });
});
