import { describe, expect, it } from 'vitest';
import { directionOf, joinedRange } from './written';

describe('the direction of what is written', () => {
  it.each([
    ['', null],
    ['114 - ', null],
    ['falluja', 'ltr'],
    ['فلوجه', 'rtl'],
    ['AGM هلفاير', 'rtl'],
    ['فل falluja', 'ltr'],
    ['۱۳۹۲', null],
    ['ab اب', null],
    ['کاخ\u200cسفید', 'rtl'],
  ])('of “%s” is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('a joined range', () => {
  it.each([
    ['الفلوجة', 2, 4, 'الفلوجة'],
    ['مدينة الفلوجة', 8, 10, 'الفلوجة'],
    ['الفَلُّوجَة كلها', 0, 2, 'الفَلُّوجَة'],
    ['کاخ\u200cسفید', 4, 6, 'سفید'],
    ['Fallujah', 0, 4, 'Fall'],
    ['«فلوجه»', 1, 3, 'فلوجه'],
  ])('in %s from %i to %i is %s', (text, start, end, whole) => {
    expect(text.slice(...joinedRange(text, start, end))).toBe(whole);
  });
});
