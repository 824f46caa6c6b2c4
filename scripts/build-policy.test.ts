import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashesIn, withPolicy } from './build-policy';

const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

describe('the security policy of a page', () => {
  it('allows exactly the inline scripts of the page, each once', () => {
    const html = '<head></head><script>a()</script><script id="x">b()</script><script>a()</script>';
    expect(hashesIn(html)).toEqual([hash('a()'), hash('b()')]);
  });

  it('leaves out scripts with an address and data', () => {
    const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>';
    expect(hashesIn(html)).toEqual([]);
  });

  it('stands first in the head and opens nothing else', () => {
    const html = withPolicy('<html><head><title>t</title></head><body><script>a()</script></body></html>');
    expect(html).toContain(
      `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${hash('a()')}; `,
    );
    expect(html).not.toMatch(/unsafe|https?:/);
  });

  it('refuses a page that cannot carry it', () => {
    expect(() => withPolicy('<p>no head</p>')).toThrow('without <head>');
  });
});
