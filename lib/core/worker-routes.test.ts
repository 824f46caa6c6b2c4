import { describe, expect, it } from 'vitest';
import { type Locale, locales } from './locale';
import { plainQuery, type RequestKind, requestKind, shellOf } from './worker-routes';

type Asked = Parameters<typeof requestKind>[0];

const get: Asked = { method: 'GET', mode: 'cors', prefetch: false, pathname: '/', search: '' };
const navigation: Asked = { ...get, mode: 'navigate' };

const shell = (locale: Locale) => `/${locale}/shell`;
const page = (locale: Locale): RequestKind => ({ kind: 'page', shell: shell(locale) });
const unknown = (locale: Locale): RequestKind => ({ kind: 'unknown-page', shell: shell(locale) });
const payload = (locale: Locale): RequestKind => ({ kind: 'payload', shell: shell(locale) });

describe('what the worker does with a request', () => {
  it.each<[string, string, RequestKind]>([
    ['the start', '/', { kind: 'start' }],
    ['the start by its file', '/index.html', { kind: 'start' }],
    ['a front page', '/fa', page('fa')],
    ['a front page by its file', '/fa.html', page('fa')],
    ['a story', '/ar/story/2014-01-06-us-arms-iraq', page('ar')],
    ['a story by its file', '/ar/story/2014-01-06-us-arms-iraq.html', page('ar')],
    ['a story nobody has heard of', '/en/story/any', page('en')],
    ['the glossary', '/en/glossary', page('en')],
    ['an entry', '/en/glossary/iraq/', page('en')],
    ['the library', '/fa/library', page('fa')],
    ['the bookmarks and notes', '/en/marks', page('en')],
    ['the settings', '/ar/settings', page('ar')],
    ['the page about us', '/en/about', page('en')],
    ['the lite page of a story', '/ar/lite/a-b', { kind: 'lite', full: '/ar/story/a-b' }],
    ['the lite page of a story by its file', '/ar/lite/a-b.html', { kind: 'lite', full: '/ar/story/a-b' }],
    ['the lite front page', '/fa/lite', { kind: 'lite', full: '/fa' }],
    ['an address without place', '/fa/nothing', unknown('fa')],
    ['an address without language', '/nothing', unknown('en')],
    ['an image in the address bar', '/icons/icon.png', unknown('en')],
    ['a payload in the address bar', '/ar/library.txt', unknown('ar')],
  ])('answers a navigation to %s', (_, pathname, expected) => {
    expect(requestKind({ ...navigation, pathname })).toEqual(expected);
  });

  it.each<[string, Partial<Asked>, RequestKind]>([
    ['the payload of a page', { pathname: '/en/library.txt' }, payload('en')],
    ['the payload of a story', { pathname: '/fa/story/a-b.txt' }, payload('fa')],
    ['the payload of a front page', { pathname: '/ar.txt' }, payload('ar')],
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

  it.each(['navigate', 'cors', 'no-cors'])('lets be what is not of the app (%s)', (mode) => {
    expect(requestKind({ ...get, mode, pathname: null })).toEqual({ kind: 'pass' });
  });

  it('answers every navigation, whatever the address', () => {
    for (const pathname of [
      '',
      '//',
      '/..',
      '/en//',
      '/%',
      '/en/story/',
      '/en/story/A.html',
      '/__next.x',
      '/shell/story',
    ])
      expect(['start', 'page', 'unknown-page']).toContain(requestKind({ ...navigation, pathname }).kind);
  });

  it('asks the server for the page of who has no JavaScript, and keeps to the shell for any other query', () => {
    const asked = (search: string) => requestKind({ ...navigation, pathname: '/fa/story/a-b', search });
    expect(asked(plainQuery)).toEqual({ kind: 'plain', shell: '/fa/shell' });
    for (const search of ['', '?full', '?launch', '?plain=1', '?q=plain'])
      expect(asked(search)).toEqual(page('fa'));
  });

  it('answers a navigation that sends a form, too', () => {
    expect(requestKind({ ...navigation, method: 'POST', pathname: '/en' }).kind).toBe('page');
  });
});

describe('the shells', () => {
  it('are one a language', () => {
    expect(locales.map(shellOf)).toEqual(['/en/shell', '/ar/shell', '/fa/shell']);
  });
});
