import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pagesHeaders } from './build-hosts';
import { caddyfile, caddySnippet } from './build-hosts-caddy';
import { cloudfrontFunction, cloudfrontHeaders } from './build-hosts-cloudfront';
import { nginxLocations, nginxServer } from './build-hosts-nginx';
import { headersFor, securityHeaders } from './headers';

describe('_headers of Cloudflare Pages and Netlify', () => {
  /** What these hosts answer with: the headers of every rule that matches. */
  const answered = (base: string, pathname: string) =>
    pagesHeaders(base)
      .split('\n\n')
      .flatMap((block) => {
        const [pattern = '', ...lines] = block.trim().split('\n');
        const matches = pathname.startsWith(pattern.slice(0, -1));
        return matches ? lines.map((line) => line.trim().split(': ', 2) as [string, string]) : [];
      });

  it.each(['', '/waraq'])('under "%s/" say what the table says, and nothing twice', (base) => {
    for (const pathname of ['/_next/static/a.js', '/library/a.json', '/fonts/a.woff2']) {
      const found = answered(base, base + pathname);
      expect(Object.fromEntries(found)).toEqual(headersFor(pathname));
      expect(new Set(found.map(([name]) => name)).size).toBe(found.length);
    }
    expect(Object.fromEntries(answered(base, `${base}/en`))).toEqual(securityHeaders);
  });

  it('leave alone what is beside the folder', () => {
    expect(answered('/waraq', '/other/_next/static/a.js')).toEqual([]);
  });
});

describe('the function of CloudFront', () => {
  const led = (base: string, uri: string) =>
    runInNewContext(`${cloudfrontFunction(base)}; handler({ request: ${JSON.stringify({ uri })} })`);

  it.each([
    ['/', '/index.html'],
    ['/en', '/en.html'],
    ['/en/', '/en.html'],
    ['/en/library', '/en/library.html'],
    ['/en/library.html', '/en/library.html'],
    ['/en/story/a-b.txt', '/en/story/a-b.txt'],
    ['/_next/static/chunks/a.js', '/_next/static/chunks/a.js'],
    ['/en/manifest.webmanifest', '/en/manifest.webmanifest'],
  ])('leads %s to %s', (uri, file) => {
    expect(led('', uri).uri).toBe(file);
    expect(led('/waraq', `/waraq${uri}`).uri).toBe(`/waraq${file}`);
  });

  it('leads from a folder without a slash to its start', () => {
    expect(led('/waraq', '/waraq')).toEqual({ statusCode: 308, headers: { location: { value: '/waraq/' } } });
  });

  it('has a policy with every header of the table', () => {
    const policy = JSON.parse(cloudfrontHeaders());
    const { ContentSecurityPolicy, FrameOptions, ReferrerPolicy, ...more } = policy.SecurityHeadersConfig;
    expect(ContentSecurityPolicy.ContentSecurityPolicy).toBe(securityHeaders['Content-Security-Policy']);
    expect(FrameOptions.FrameOption).toBe(securityHeaders['X-Frame-Options']);
    expect(ReferrerPolicy.ReferrerPolicy).toBe(securityHeaders['Referrer-Policy']);
    expect(more).toEqual({ ContentTypeOptions: { Override: true } });
    const { Quantity, Items } = policy.CustomHeadersConfig;
    expect(Items).toHaveLength(Quantity);
    expect(Quantity + 4).toBe(Object.keys(securityHeaders).length);
  });
});

describe('the locations of nginx', () => {
  it('repeat every header wherever one is set', () => {
    const blocks = nginxLocations('/waraq', []).split(/^ *location /m);
    for (const block of blocks.filter((one) => one.includes('add_header')))
      for (const name of Object.keys(securityHeaders)) expect(block).toContain(`add_header ${name} "`);
  });

  it('lead nobody anywhere for a header where the table is empty', () => {
    expect(nginxLocations('', [])).not.toMatch(/\bif\b|302/);
    expect(caddySnippet('', [])).not.toContain('302');
  });
});

it('the sites to begin with name the host and where the export lies', () => {
  expect(nginxServer('', 'news.example')).toMatch(/server_name news\.example;[\s\S]*root \/var\/www\/waraq;/);
  expect(nginxServer('/waraq', 'news.example')).toContain('root /var/www;');
  expect(caddyfile('', 'news.example')).toMatch(/^news\.example {\n[\s\S]*root \* \/var\/www\/waraq\n/);
  expect(caddyfile('/waraq', 'news.example')).toContain('root * /var/www\n');
});
