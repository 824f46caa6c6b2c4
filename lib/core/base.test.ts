import { describe, expect, it } from 'vitest';
import { base, pathUnder } from './base';

describe('the folder under which the app is served', () => {
  it('is the root where no build says otherwise', () => {
    expect(base).toBe('');
  });

  it.each([
    ['', '/', '/'],
    ['', '/en/library', '/en/library'],
    ['/waraq', '/waraq', '/'],
    ['/waraq', '/waraq/', '/'],
    ['/waraq', '/waraq/en/library', '/en/library'],
    ['/a/b', '/a/b/fa.txt', '/fa.txt'],
    ['/waraq', '/', null],
    ['/waraq', '/waraqa/en', null],
    ['/waraq', '/en', null],
    ['/waraq', '/other/waraq/en', null],
  ])('under %j the address %s is the path %s', (folder, pathname, expected) => {
    expect(pathUnder(folder, pathname)).toBe(expected);
  });
});
