import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let dir: string;
const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), content);
};

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'waraq-fingerprint-'));
  write('app/page.tsx', 'page');
  write('content/stories/a/en.md', 'story');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the fingerprint of the sources', () => {
  it.each([
    ['app/page.tsx', 'changed'],
    ['app/new.tsx', ''],
    ['content/stories/a/en.md', 'changed'],
    ['lib/sw/tsconfig.json', '{}'],
    ['messages/en.json', '{}'],
    ['public/icon.svg', '<svg/>'],
    ['scripts/build.ts', 'changed'],
    ['scripts/build-pages.ts', 'changed'],
    ['scripts/headers.ts', 'changed'],
    ['next.config.ts', 'changed'],
    ['package.json', '{}'],
    ['package-lock.json', '{ }'],
  ])('changes with %s', (name, content) => {
    const before = fingerprint(dir);
    write(name, content);
    expect(fingerprint(dir)).not.toBe(before);
  });

  it.each([
    ['app/page.test.tsx', 'a test'],
    ['messages/en.d.json.ts', 'generated'],
    ['scripts/serve.ts', 'not part of the build'],
    ['out/index.html', 'the export'],
    ['README.md', 'words'],
  ])('does not change with %s', (name, content) => {
    const before = fingerprint(dir);
    write(name, content);
    expect(fingerprint(dir)).toBe(before);
  });

  it('does not depend on times', () => {
    const before = fingerprint(dir);
    utimesSync(path.join(dir, 'app/page.tsx'), 1, 1);
    expect(fingerprint(dir)).toBe(before);
  });

  it('sees a file that was renamed, and text that moved from one file to the next', () => {
    const before = fingerprint(dir);
    rmSync(path.join(dir, 'app/page.tsx'));
    write('app/pag.tsx', 'page');
    expect(fingerprint(dir)).not.toBe(before);
  });
});
