import { describe, expect, it } from 'vitest';
import { secondLocale } from './second';

describe('the language beside the story’s', () => {
  it.each([
    ['ar', 'fa', 'en', 'fa'],
    ['ar', null, 'en', 'en'],
    ['en', null, 'en', 'ar'],
    ['ar', null, 'ar', 'en'],
    ['fa', 'fa', 'fa', 'en'],
    ['en', 'en', 'ar', 'ar'],
  ] as const)('of %s, with %s chosen and an interface in %s, is %s', (first, chosen, own, expected) => {
    expect(secondLocale(first, chosen, own)).toBe(expected);
  });
});
