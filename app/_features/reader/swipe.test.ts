import { describe, expect, it } from 'vitest';
import { strokeOf } from './swipe';

const start = { x: 200, y: 400, at: 0 };
const width = 360;

describe('a stroke of a finger', () => {
  it('goes the way the finger went', () => {
    expect(strokeOf(start, { x: 90, y: 410, at: 200 }, width)).toBe(-1);
    expect(strokeOf(start, { x: 310, y: 380, at: 200 }, width)).toBe(1);
  });

  it.each([
    ['is too short', { x: 137, y: 400, at: 200 }],
    ['leans like one that scrolls', { x: 100, y: 445, at: 200 }],
    ['rests like one that selects', { x: 90, y: 400, at: 700 }],
  ])('is none where it %s', (_, end) => {
    expect(strokeOf(start, end, width)).toBe(0);
  });

  it('is none from the edges, which are the system’s', () => {
    expect(strokeOf({ ...start, x: 20 }, { x: 200, y: 400, at: 200 }, width)).toBe(0);
    expect(strokeOf({ ...start, x: 340 }, { x: 200, y: 400, at: 200 }, width)).toBe(0);
  });

  it('is longer on a wide screen', () => {
    const end = { x: 110, y: 400, at: 200 };
    expect([strokeOf(start, end, width), strokeOf(start, end, 800)]).toEqual([-1, 0]);
  });
});
