import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portFrom, type Served, serve } from './serve';

const script = 'console.log(1);'.repeat(40);
const exported: Record<string, string | Buffer> = {
  'index.html': '<title>start</title>',
  '404.html': '<title>nothing</title>',
  'en.html': '<title>front</title>',
  'en/library.html': '<title>library</title>',
  'en/story/a.txt': '0:["payload"]',
  'en/story/a.html': '<title>story</title>',
  'en/lite/a.html': '<title>lite</title>',
  'en/story/b.html': '<title>without lite</title>',
  'ar/missing.html': '<title>لا صفحة هنا</title>',
  'ar.webmanifest': '{}',
  'catalogue.json': '{}',
  '.fingerprint': 'abc',
  'library/story-0a1b.json': '{"a":1}',
  'fonts/a.woff2': 'w',
  '_next/static/a.js': script,
  '_next/static/a.js.br': brotliCompressSync(script),
  '_next/static/a.js.gz': gzipSync(script),
};

let dir: string;
let site: Served;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'waraq-serve-'));
  for (const [name, content] of Object.entries(exported)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
  site = await serve({ dir, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Not `fetch`: that would unpack bodies and tidy paths. */
function ask(pathname: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: site.port, path: pathname, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    }).on('error', reject);
  });
}

describe('the static server', () => {
  it.each([
    ['/', 'start', 'text/html;charset=utf-8'],
    ['/en', 'front', 'text/html;charset=utf-8'],
    ['/en/library', 'library', 'text/html;charset=utf-8'],
    ['/en/library?from=home', 'library', 'text/html;charset=utf-8'],
    ['/en/story/a.txt?_rsc=1x2y', 'payload', 'text/plain'],
    ['/ar.webmanifest', '{}', 'application/manifest+json'],
    ['/catalogue.json', '{}', 'application/json'],
    ['/_next/static/a.js', 'console', 'text/javascript'],
    ['/fonts/a.woff2', 'w', 'font/woff2'],
  ])('answers %s with %s as %s', async (pathname, text, type) => {
    const answer = await ask(pathname);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(text);
    expect(answer.headers['content-type']).toBe(type);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])(
    'to a browser that accepts %s it sends %s, and says that the answer varies',
    async (accepted, encoding) => {
      const answer = await ask('/_next/static/a.js', { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['content-type']).toBe('text/javascript');
      expect(answer.headers.vary).toBe('Accept-Encoding');
    },
  );

  it('answers an unchanged file with a 304 that keeps its headers', async () => {
    const first = await ask('/en');
    const again = await ask('/en', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
    expect(again.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['/_next/static/a.js', 'public, max-age=31536000, immutable'],
    ['/library/story-0a1b.json', 'public, max-age=31536000, immutable'],
    ['/en', 'no-cache'],
    ['/_next/static/gone.js', 'no-cache'],
  ])('sends %s with Cache-Control %s', async (pathname, expected) => {
    expect((await ask(pathname)).headers['cache-control']).toBe(expected);
  });

  it.each([
    ['/ar/nowhere', 'لا صفحة هنا'],
    ['/ar/story/nowhere.txt', 'لا صفحة هنا'],
    ['/en/nowhere', 'nothing'],
    ['/nowhere', 'nothing'],
    ['/.fingerprint', 'nothing'],
    ['/../package.json', 'nothing'],
    ['/..%2fpackage.json', 'nothing'],
    ['/%', 'nothing'],
    ['//example.org/', 'nothing'],
  ])('answers %s with 404 and the right page', async (pathname, text) => {
    const answer = await ask(pathname);
    expect(answer.status).toBe(404);
    expect(answer.body).toContain(text);
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });

  it('sends no body to HEAD, and the whole file to a range request', async () => {
    expect(await ask('/en', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/nowhere', {}, 'HEAD')).toMatchObject({ status: 404, body: '' });
    expect(await ask('/en', { range: 'bytes=-4' })).toMatchObject({ status: 200, body: exported['en.html'] });
  });

  it('refuses to be written to', async () => {
    expect(await ask('/en', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('serves what a new build put in the folder', async () => {
    writeFileSync(path.join(dir, 'fa.html'), '<title>تازه</title>');
    expect((await ask('/fa')).body).toContain('تازه');
  });

  it('survives a build that takes the folder away for a while', async () => {
    renameSync(dir, `${dir}-gone`);
    expect(await ask('/en')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    renameSync(`${dir}-gone`, dir);
    expect(await ask('/en')).toMatchObject({ status: 200 });
  });

  it('takes the next free port where the wanted one is taken', async () => {
    const second = await serve({ dir, port: site.port });
    expect(second.port).toBeGreaterThan(site.port);
    await second.close();
  });

  it('is gone once closed', async () => {
    const short = await serve({ dir, port: 0 });
    await short.close();
    await expect(fetch(short.url)).rejects.toThrow('fetch failed');
  });
});

describe('the port', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
    ['65536', null],
    ['-1', null],
    ['80a', null],
    ['3000.5', null],
  ])('%s means %s', (value, expected) => {
    expect(portFrom(value)).toBe(expected);
  });
});

// Starting Node and tsx takes its time on a busy machine.
describe('the command', { timeout: 20_000 }, () => {
  /** Runs it until it ends; a server is told to end as soon as it says that it is open. */
  function run(folder: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', folder], {
        env: { ...process.env, HOST: '', ...env },
      });
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk;
        if (said.includes('is open at')) child.kill('SIGTERM');
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  it('says in one line where it is open, and ends when told to', async () => {
    const { code, said } = await run(dir, { PORT: '0' });
    expect(said).toMatch(/^Waraq is open at http:\/\/localhost:\d+\n$/);
    expect(code).toBe(0);
  });

  it('refuses a port that is none, in one line', async () => {
    const { code, said } = await run(dir, { PORT: 'eighty' });
    expect(said).toBe('PORT must be a whole number from 0 to 65535, not "eighty".\n');
    expect(code).toBe(2);
  });

  it('says what to run where there is no export', async () => {
    const { code, said } = await run(path.join(dir, 'nowhere'), {});
    expect(said).toContain('npm run build');
    expect(code).toBe(1);
  });
});

describe('a browser that saves data', () => {
  const saving = { 'Save-Data': 'on' };

  it('is led from a story to its lite page, and may ask for the full one', async () => {
    const led = await ask('/en/story/a', saving);
    expect([led.status, led.headers.location]).toEqual([302, '/en/lite/a']);
    expect(led.headers.vary).toContain('Save-Data');
    expect((await ask('/en/lite/a', saving)).body).toContain('lite');
    expect((await ask('/en/story/a?full', saving)).body).toContain('story');
  });

  it('is told apart from others by shared caches', async () => {
    const answer = await ask('/en/story/a');
    expect([answer.status, answer.headers.vary]).toEqual([200, 'Accept-Encoding, Save-Data']);
  });

  it('gets the story itself where there is no lite page, and all else as it is', async () => {
    for (const pathname of ['/en/story/b', '/en/story/a.txt', '/en', '/_next/static/a.js'])
      expect((await ask(pathname, saving)).status, pathname).toBe(200);
  });
});
