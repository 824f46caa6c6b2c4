import { spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectHost, exported, exportedFolder } from './host-expectations';
import { portFrom, type Served, serve } from './serve';

describe.each(['', '/waraq'])('the static server, with an export at "%s/"', (base) => {
  let dir: string;
  let site: Served;

  beforeAll(async () => {
    dir = exportedFolder();
    site = await serve({ dir, port: 0, base });
  });
  afterAll(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  const asked = (pathname: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(site, base + pathname, headers, method);

  expectHost(() => ({ port: site.port, base }));

  it('answers with the page of all languages where a language has none of its own', async () => {
    expect((await asked('/fa/nowhere')).body).toContain('nothing');
  });

  it('sends the whole file to a range request', async () => {
    expect(await asked('/en', { range: 'bytes=-4' })).toMatchObject({
      status: 200,
      body: exported['en.html'],
    });
  });

  describe('for a browser that saves data', () => {
    const saving = { 'Save-Data': 'on' };

    it('leads from a story to its lite page, unless the full one is asked for', async () => {
      const led = await asked('/en/story/a', saving);
      expect([led.status, led.headers.location]).toEqual([302, `${base}/en/lite/a`]);
      expect(led.headers.vary).toContain('Save-Data');
      expect((await asked('/en/lite/a', saving)).body).toContain('lite');
      expect((await asked('/en/story/a?full', saving)).body).toContain('story');
    });

    it('tells shared caches that there are two answers', async () => {
      const answer = await asked('/en/story/a');
      expect([answer.status, answer.headers.vary]).toEqual([200, 'Accept-Encoding, Save-Data']);
    });

    it('answers with the story where there is no lite page, and with all else as it is', async () => {
      for (const pathname of ['/en/story/b', '/en/story/a.txt', '/en', '/_next/static/a.js'])
        expect((await asked(pathname, saving)).status, pathname).toBe(200);
    });
  });

  it('refuses to be written to', async () => {
    expect(await asked('/en', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('serves what a new build put in the folder', async () => {
    writeFileSync(path.join(dir, 'fa.html'), '<title>تازه</title>');
    expect((await asked('/fa')).body).toContain('تازه');
  });

  it('survives a build that takes the folder away for a while', async () => {
    renameSync(dir, `${dir}-gone`);
    expect(await asked('/en')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    renameSync(`${dir}-gone`, dir);
    expect(await asked('/en')).toMatchObject({ status: 200 });
  });

  it('takes the next free port where the wanted one is taken', async () => {
    const second = await serve({ dir, port: site.port, base });
    expect(second.port).toBeGreaterThan(site.port);
    await second.close();
  });

  it('is gone once closed', async () => {
    const short = await serve({ dir, port: 0, base });
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
  let dir: string;
  beforeAll(() => {
    dir = exportedFolder();
  });
  afterAll(() => rmSync(dir, { recursive: true }));

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

  it('serves under the folder that BASE_PATH names, and says so', async () => {
    const { code, said } = await run(dir, { PORT: '0', BASE_PATH: '/waraq' });
    expect(said).toMatch(/^Waraq is open at http:\/\/localhost:\d+\/waraq\/\n$/);
    expect(code).toBe(0);
  });

  it('refuses a folder that is none, in one line', async () => {
    const { code, said } = await run(dir, { PORT: '0', BASE_PATH: 'waraq/' });
    expect(said).toMatch(/^BASE_PATH is "waraq\/"; expected .+\n$/);
    expect(code).toBe(2);
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
