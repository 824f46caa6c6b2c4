import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const script = 'console.log(1);'.repeat(40);

/** A small export: of everything that hosts treat differently, one. */
export const exported: Record<string, string | Buffer> = {
  'index.html': '<title>start</title>',
  '404.html': '<title>nothing</title>',
  'en.html': '<title>front</title>',
  'en/library.html': '<title>library</title>',
  'en/missing.html': '<title>no page here</title>',
  'en/story/a.html': '<title>story</title>',
  'en/story/a.txt': '0:["payload"]',
  'en/story/b.html': '<title>without lite</title>',
  'en/lite/a.html': '<title>lite</title>',
  'fa/feed.xml': '<feed/>',
  'fa/feed.json': '{"version":1}',
  'pictures/a.fa.0a1b.png': 'picture',
  'ar/missing.html': '<title>لا صفحة هنا</title>',
  'ar.webmanifest': '{}',
  'catalogue.json': '{}',
  '.fingerprint': 'abc',
  'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'library/story-0a1b.json': '{"a":1}',
  'fonts/a.woff2': 'w',
  '_next/static/a.js': script,
  '_next/static/a.js.br': brotliCompressSync(script),
  '_next/static/a.js.gz': gzipSync(script),
};

/** Writes the small export into a folder of its own. @returns the folder */
export function exportedFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'waraq-serve-'));
  for (const [name, content] of Object.entries(exported)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
  return dir;
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Site = { port: number; base: string };

/** Not `fetch`: that would unpack bodies and tidy paths. */
export function ask(
  { port }: Pick<Site, 'port'>,
  pathname: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: pathname, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    }).on('error', reject);
  });
}

/** The type without what says how its text is written; that has to be UTF-8, or nothing. */
function typeOf({ headers }: Answer): string | undefined {
  const [type, charset = 'charset=utf-8'] = (headers['content-type'] ?? '').split(/\s*;\s*/);
  expect(charset.toLowerCase()).toBe('charset=utf-8');
  return type;
}

/** What every host has to do with the small export: tests for the server that `site` leads to. */
export function expectHost(site: () => Site, { encodings = ['br', 'gzip'] } = {}): void {
  const asked = (pathname: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(site(), site().base + pathname, headers, method);

  it.each([
    ['/', 'start', 'text/html'],
    ['/en', 'front', 'text/html'],
    ['/en/', 'front', 'text/html'],
    ['/en/library', 'library', 'text/html'],
    ['/en/library/', 'library', 'text/html'],
    ['/en/library.html', 'library', 'text/html'],
    ['/en/library?from=home', 'library', 'text/html'],
    ['/en/story/a', 'story', 'text/html'],
    ['/en/story/a.txt?_rsc=1x2y', 'payload', 'text/plain'],
    ['/ar.webmanifest', '{}', 'application/manifest+json'],
    ['/catalogue.json', '{}', 'application/json'],
    ['/icons/icon.svg', '<svg', 'image/svg+xml'],
    ['/_next/static/a.js', 'console', 'text/javascript'],
    ['/fonts/a.woff2', 'w', 'font/woff2'],
    ['/fa/feed.xml', '<feed', 'application/atom+xml'],
    ['/fa/feed.json', 'version', 'application/feed+json'],
  ])('answers %s with %s as %s', async (pathname, text, type) => {
    const answer = await asked(pathname);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(text);
    expect(typeOf(answer)).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['/fa/feed.xml', 'no-cache'],
    ['/fa/feed.json', 'no-cache'],
    ['/pictures/a.fa.0a1b.png', 'public, max-age=31536000, immutable'],
  ])('lets others show %s, with Cache-Control %s', async (pathname, kept) => {
    const { headers } = await asked(pathname);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toBe(kept);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  const sent = encodings.map((name): [string, string | undefined] => [name, name]);
  it.each([...sent, ['identity', undefined] as const])(
    'to a browser that accepts %s it sends %s, and says that the answer varies',
    async (accepted, encoding) => {
      const answer = await asked('/_next/static/a.js', { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(typeOf(answer)).toBe('text/javascript');
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['/en', '/catalogue.json', '/_next/static/a.js'])(
    'answers for an unchanged %s with a 304 that keeps its headers',
    async (pathname) => {
      const first = await asked(pathname, { 'accept-encoding': 'gzip, br' });
      expect(first.headers.etag).toMatch(/^(?:W\/)?".+"$/);
      const again = await asked(pathname, {
        'accept-encoding': 'gzip, br',
        'if-none-match': String(first.headers.etag),
      });
      expect(again).toMatchObject({ status: 304, body: '' });
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      expect(again.headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it.each([
    ['/_next/static/a.js', 'public, max-age=31536000, immutable'],
    ['/library/story-0a1b.json', 'public, max-age=31536000, immutable'],
    ['/fonts/a.woff2', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/en', 'no-cache'],
    ['/catalogue.json', 'no-cache'],
    ['/_next/static/gone.js', 'no-cache'],
    ['/en/gone', 'no-cache'],
  ])('sends %s with Cache-Control %s, and with all that keeps others out', async (pathname, expected) => {
    const { headers } = await asked(pathname);
    expect(headers['cache-control']).toBe(expected);
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it.each([
    ['/ar/nowhere', 'لا صفحة هنا'],
    ['/ar/story/nowhere.txt', 'لا صفحة هنا'],
    ['/en/nowhere', 'no page here'],
    ['/en/story', 'no page here'],
    ['/en/story/', 'no page here'],
    ['/nowhere', 'nothing'],
    ['/_next/', 'nothing'],
    ['/.fingerprint', 'nothing'],
  ])('answers %s with 404 and the right page', async (pathname, text) => {
    const answer = await asked(pathname);
    expect(answer.status).toBe(404);
    expect(answer.body).toContain(text);
    expect(typeOf(answer)).toBe('text/html');
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/%', '//example.org/', '/en%00'])(
    'gives nothing away to %s',
    async (pathname) => {
      expect([400, 404]).toContain((await asked(pathname)).status);
    },
  );

  it('sends no body to HEAD', async () => {
    const { headers, ...answer } = await asked('/en', {}, 'HEAD');
    expect(answer).toEqual({ status: 200, body: '' });
    expect(headers['cache-control']).toBe('no-cache');
    expect(await asked('/nowhere', {}, 'HEAD')).toMatchObject({ status: 404, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await asked('/en', {}, method)).status).toBe(405);
  });

  it('leads from its folder without a slash to its start, and has nothing beside it', async () => {
    const { base } = site();
    if (base === '') return;
    const answer = await ask(site(), base);
    expect(answer).toMatchObject({ status: 308, headers: { location: `${base}/` } });
    expect((await ask(site(), '/en')).status).toBe(404);
    expect((await ask(site(), `${base}x/en`)).status).toBe(404);
  });
}
