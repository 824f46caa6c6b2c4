import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter, retryAfter } from './back-off';

const seconds = (count: number) => count * 1000;

describe('the pause before the next attempt', () => {
  it('doubles, to two minutes at the most', () => {
    const longest = [1, 2, 3, 4, 8, 40].map((attempt) => pauseAfter(attempt, 1, null) / 1000);
    expect(longest).toEqual([1, 2, 4, 8, 120, 120]);
  });

  it('lies in the upper half of its time, spread by chance', () => {
    expect(pauseAfter(3, 0, null)).toBe(seconds(2));
    expect(pauseAfter(3, 0.5, null)).toBe(seconds(3));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, chance) => {
          const pause = pauseAfter(attempt, chance, null);
          expect(pause).toBeGreaterThanOrEqual(500);
          expect(pause).toBeLessThanOrEqual(seconds(120));
        },
      ),
    );
  });

  it('is at least what the server asked for, but never longer than two minutes', () => {
    expect(pauseAfter(1, 0, seconds(30))).toBe(seconds(30));
    expect(pauseAfter(5, 1, seconds(3))).toBe(seconds(16));
    expect(pauseAfter(1, 0, seconds(86_400))).toBe(seconds(120));
    expect(pauseAfter(1, 0, 0)).toBe(500);
  });
});

describe('what a server asks to wait', () => {
  const server = 'Mon, 06 Jan 2014 10:00:00 GMT';

  it.each([
    ['seconds', '120', null, seconds(120)],
    ['no second', '0', null, 0],
    ['seconds with blanks', ' 7 ', null, seconds(7)],
    ['a date, by the clock of the server alone', 'Mon, 06 Jan 2014 10:00:30 GMT', server, seconds(30)],
    ['a date that is over', 'Mon, 06 Jan 2014 09:00:00 GMT', server, 0],
    ['a date without the time of the server', 'Mon, 06 Jan 2014 10:00:30 GMT', null, null],
    ['a date beside a broken clock', 'Mon, 06 Jan 2014 10:00:30 GMT', 'noon', null],
    ['nothing', null, server, null],
    ['an empty word', '', server, null],
    ['a word', 'soon', server, null],
    ['less than nothing', '-5', null, null],
    ['half a second', '1.5', null, null],
    ['an endless number', '9'.repeat(30), null, null],
  ])('is understood where it is %s', (_, value, date, expected) => {
    expect(retryAfter(value, date)).toBe(expected);
  });
});
