import { describe, expect, it } from 'vitest';
import { liteOffer, litePageFor } from './lite-offer';

const slug = '2014-01-06-us-arms-iraq';

describe('the offer of lite pages to who saves data', () => {
  it.each([
    [`/en/story/${slug}`, `/en/lite/${slug}`],
    [`/fa/story/a`, '/fa/lite/a'],
    [`/en/story/${slug}?full`, null],
    [`/en/story/${slug}.html`, null],
    [`/en/story/${slug}.txt`, null],
    [`/en/story/${slug}/`, null],
    [`/de/story/${slug}`, null],
    [`/en/lite/${slug}`, null],
    ['/en', null],
    ['/en/glossary/iraq', null],
    ['/', null],
  ])('%s leads to %s', (url, expected) => {
    expect(litePageFor(url)).toBe(expected);
  });

  it('says the same as a pattern, for hosts that know no more', () => {
    const pattern = new RegExp(liteOffer.pattern);
    for (const url of [`/en/story/${slug}`, '/ar/story/a', '/en/story/A', '/en', `/fa/story/${slug}.html`])
      expect(pattern.test(url) ? url.replace(pattern, liteOffer.location) : null).toBe(litePageFor(url));
  });
});
