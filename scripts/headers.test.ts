import { describe, expect, it } from 'vitest';
import { headersFor, headersOfNothing } from './headers';

const year = 'public, max-age=31536000, immutable';

describe('headers by path', () => {
  it.each([
    ['/_next/static/chunks/main-0a1b.js', year],
    ['/fonts/vazirmatn-arabic.woff2', year],
    ['/library/story-0a1b.json', year],
    ['/pictures/a-story.fa.0a1b.png', year],
    ['/', 'no-cache'],
    ['/en', 'no-cache'],
    ['/en/library', 'no-cache'],
    ['/en/library/', 'no-cache'],
    ['/en/story/a-story.txt', 'no-cache'],
    ['/catalogue.json', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/en.webmanifest', 'no-cache'],
    ['/_next/staticky.js', 'no-cache'],
    ['/en/fonts/x.woff2', 'no-cache'],
  ])('%s is cached as %s', (pathname, expected) => {
    expect(headersFor(pathname)['Cache-Control']).toBe(expected);
  });

  it.each([
    ['/fa/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/fa/feed.json', 'application/feed+json; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/sitemap-2.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/en/library.txt', undefined],
    ['/en', undefined],
  ])('%s is of the type %s', (pathname, expected) => {
    expect(headersFor(pathname)['Content-Type']).toBe(expected);
  });

  it.each(['/fa/feed.xml', '/en/feed.json', '/pictures/a.en.0.png'])('others may show %s', (pathname) => {
    expect(headersFor(pathname)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });

  it('never lets the absence of a file be kept for a year', () => {
    expect(headersOfNothing()['Cache-Control']).toBe('no-cache');
  });

  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Frame-Options', 'DENY'],
    ['Content-Security-Policy', "frame-ancestors 'none'"],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ])('%s: %s is on every response', (name, value) => {
    for (const headers of [headersFor('/en'), headersFor('/_next/static/a.js'), headersOfNothing()]) {
      expect(headers[name]).toBe(value);
    }
  });

  it.each(['geolocation', 'camera', 'microphone', 'payment', 'usb'])(
    '%s is denied to every page',
    (feature) => {
      expect(headersFor('/en')['Permissions-Policy']).toContain(`${feature}=()`);
    },
  );
});
