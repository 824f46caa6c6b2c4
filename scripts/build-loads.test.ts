import { describe, expect, it } from 'vitest';
import { loadsIn, scriptsIn } from './build-loads';

describe('what a page fetches at once', () => {
  it.each([
    ['<script src="/_next/a.js" async=""></script>', ['/_next/a.js']],
    ['<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>', ['/_next/a.js']],
    ['<link rel="modulepreload" href=/_next/a.js>', ['/_next/a.js']],
    ['<script src="/a.js?v=1"></script><link rel="preload" as="script" href="/a.js">', ['/a.js']],
    ["<script src='/b.js'></script>\n<script\n src='/a.js'></script>", ['/b.js', '/a.js']],
    ['<script src="/old.js" noModule=""></script>', []],
    ['<script>self.__next_f.push([1,"src=/x.js"])</script>', []],
    ['<link rel="preload" as="font" href="/fonts/a.woff2"/><link rel="stylesheet" href="/a.css"/>', []],
    ['<img src="/a.js">', []],
  ])('%s: %o', (html, expected) => {
    expect(scriptsIn(html)).toEqual(expected);
  });

  it('also its styles, the fonts it preloads, its icon and its manifest', () => {
    const html = `<link rel="preload" as="font" href="/a.woff2"/><link rel="stylesheet" href="/a.css?v"/>
      <link rel="icon" href="/icon.svg"/><link rel="apple-touch-icon" href="/touch.png"/>
      <link rel="manifest" href="/en/manifest.webmanifest"/><link rel="canonical" href="/en"/>
      <link rel="icon" href="data:image/svg+xml,x"/><script src="/a.js"></script>`;
    expect(loadsIn(html)).toEqual({
      scripts: ['/a.js'],
      styles: ['/a.css'],
      fonts: ['/a.woff2'],
      others: ['/icon.svg', '/en/manifest.webmanifest'],
    });
  });
});
