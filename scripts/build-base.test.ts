import { expect, it } from 'vitest';
import { addressesOutside, stylesUnder } from './build-base';

it('addresses of a style sheet move below the folder, and none that leads elsewhere', () => {
  const css = `a{src:url(/fonts/a.woff2)}b{src:url('/fonts/b.woff2')}c{src:url("/c")}d{src:url(data:,/d)}e{src:url(//e/)}f{src:url(../f)}`;
  expect(stylesUnder('/waraq', css)).toBe(
    `a{src:url(/waraq/fonts/a.woff2)}b{src:url('/waraq/fonts/b.woff2')}c{src:url("/waraq/c")}d{src:url(data:,/d)}e{src:url(//e/)}f{src:url(../f)}`,
  );
});

it.each([
  ['<a href="/en">', ['/en']],
  ['<a href="/waraq">', []],
  ['<link rel="icon" href="/waraq/icons/icon.svg"/><script src="/start.js"></script>', ['/start.js']],
  ['<a href="#p5"><a href="https://example.org/en"><img src="//example.org/a">', []],
  ['{"id":"/","start_url":"/waraq/en?launch","icons":[{"src":"/icons/a.png"}]}', ['/', '/icons/a.png']],
  ['a{src:url(/fonts/a.woff2)}', ['/fonts/a.woff2']],
])('in %s it sees what leads out of the folder: %j', (text, expected) => {
  expect(addressesOutside('/waraq', text)).toEqual(expected);
});
