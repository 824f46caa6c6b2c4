import { describe, expect, it } from 'vitest';
import { type RequestKind, requestKind, shellOf } from './worker-routes';

type Asked = Parameters<typeof requestKind>[0];

const get: Asked = { method: 'GET', mode: 'cors', prefetch: false, sameOrigin: true, pathname: '/' };
const navigation: Asked = { ...get, mode: 'navigate' };
const elsewhere: Asked = { ...get, sameOrigin: false };

function page(shell: string): RequestKind {
  return { kind: 'page', shell };
}
function missing(locale: string): RequestKind {
  return { kind: 'unknown-page', missing: `/${locale}/missing` };
}
function payload(shell: string): RequestKind {
  return { kind: 'payload', shell };
}

describe('what the worker does with a request', () => {
  it.each<[string, string, RequestKind]>([
    ['the start', '/', { kind: 'start' }],
    ['the start by its file', '/index.html', { kind: 'start' }],
    ['a front page', '/fa', page('/fa/shell/front')],
    ['a front page by its file', '/fa.html', page('/fa/shell/front')],
    ['a story', '/ar/story/2014-01-06-us-arms-iraq', page('/ar/shell/story')],
    ['a story by its file', '/ar/story/2014-01-06-us-arms-iraq.html', page('/ar/shell/story')],
    ['a story nobody has heard of', '/en/story/any', page('/en/shell/story')],
    ['the glossary', '/en/glossary', page('/en/shell/glossary')],
    ['an entry', '/en/glossary/iraq/', page('/en/shell/term')],
    ['the library', '/fa/library', page('/fa/library')],
    ['the settings', '/ar/settings', page('/ar/settings')],
    ['the page about us', '/en/about', page('/en/about')],
    ['an address without place', '/fa/nothing', missing('fa')],
    ['an address without language', '/nothing', missing('en')],
    ['an image in the address bar', '/icons/icon.png', missing('en')],
    ['a payload in the address bar', '/en/library.txt', missing('en')],
  ])('answers a navigation to %s', (_, pathname, expected) => {
    expect(requestKind({ ...navigation, pathname })).toEqual(expected);
  });

  it.each<[string, Partial<Asked>, RequestKind]>([
    ['the payload of a page', { pathname: '/en/library.txt' }, payload('/en/library')],
    ['the payload of a story', { pathname: '/fa/story/a-b.txt' }, payload('/fa/shell/story')],
    ['the payload of a front page', { pathname: '/ar.txt' }, payload('/ar/shell/front')],
    ['the payload of no place', { pathname: '/ar/nothing.txt' }, { kind: 'unknown-payload' }],
    ['a text that is no payload', { pathname: '/robots.txt' }, { kind: 'unknown-payload' }],
    ['a prefetched payload', { pathname: '/en/library.txt', prefetch: true }, { kind: 'prefetch' }],
    ['a probe for a payload', { pathname: '/en/library.txt', method: 'HEAD' }, { kind: 'prefetch' }],
    ['a segment of a payload', { pathname: '/en/library/__next._tree.txt' }, { kind: 'prefetch' }],
    ['a script', { pathname: '/_next/static/chunks/a.js' }, { kind: 'asset' }],
    ['a story file', { pathname: '/library/a.0.json' }, { kind: 'asset' }],
    ['a page asked for by a script', { pathname: '/en/library' }, { kind: 'asset' }],
    ['a probe for an asset', { pathname: '/icons/icon.png', method: 'HEAD' }, { kind: 'pass' }],
    ['something sent', { pathname: '/en/library.txt', method: 'POST' }, { kind: 'pass' }],
  ])('decides on %s', (_, asked, expected) => {
    expect(requestKind({ ...get, ...asked })).toEqual(expected);
  });

  it.each(['navigate', 'cors', 'no-cors'])('lets another origin be (%s)', (mode) => {
    expect(requestKind({ ...elsewhere, mode, pathname: '/en/library.txt' })).toEqual({ kind: 'pass' });
  });

  it('answers every navigation, whatever the address', () => {
    for (const pathname of ['', '//', '/..', '/en//', '/%', '/en/story/', '/en/story/A.html', '/__next.x', '/shell/story'])
      expect(['start', 'page', 'unknown-page']).toContain(requestKind({ ...navigation, pathname }).kind);
  });

  it('answers a navigation that sends a form, too', () => {
    expect(requestKind({ ...navigation, method: 'POST', pathname: '/en' }).kind).toBe('page');
  });
});

describe('the shells', () => {
  it('are as many with one story as with ten thousand', () => {
    const shells = new Set(['a', 'b', 'c'].map((slug) => shellOf({ name: 'story', locale: 'en', slug })));
    expect([...shells]).toEqual(['/en/shell/story']);
  });
});
