import { expect, it } from 'vitest';
import { dayNumber } from './find-day';

it('counts the days since 1970, none before', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2014-03-01')).toBe(16_130);
  expect(dayNumber('1969-12-31')).toBe(0);
});
