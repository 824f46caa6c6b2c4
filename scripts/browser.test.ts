import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureTestBrowser, findBrowser } from './browser';

let dir: string;
const executable = (name: string) => {
  const file = path.join(dir, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
};
const env = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  PATH: dir,
  ...more,
});

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'waraq-browser-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the browser to test with', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    executable('chromium');
    const mine = executable('my-browser');
    expect(findBrowser(env({ CHROMIUM_PATH: mine }))).toBe(mine);
  });

  it('is never quietly another than CHROMIUM_PATH names', () => {
    executable('chromium');
    expect(() => findBrowser(env({ CHROMIUM_PATH: path.join(dir, 'gone') }))).toThrow('CHROMIUM_PATH');
    expect(() => findBrowser(env({ CHROMIUM_PATH: dir }))).toThrow('not an executable file');
  });

  it('is Chromium before Chrome', () => {
    executable('google-chrome');
    const chromium = executable('chromium');
    expect(findBrowser(env())).toBe(chromium);
  });

  it('is not a file that cannot be run', () => {
    writeFileSync(path.join(dir, 'chromium'), '');
    const chrome = executable('google-chrome-stable');
    expect(findBrowser(env())).toBe(chrome);
  });

  it('is one without windows for a whole run, unless CHROMIUM_PATH says otherwise', () => {
    const chromium = executable('chromium');
    expect(ensureTestBrowser(env())).toBe(chromium);
    const quick = executable('chromium-headless-shell');
    expect(ensureTestBrowser(env())).toBe(quick);
    expect(findBrowser(env())).toBe(chromium);
  });
});
