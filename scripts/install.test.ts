import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNewEnough, whyInstall } from './install.mjs';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'waraq-install-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

type Entry = { version?: string; optional?: boolean };

function write(name: string, packages: Record<string, Entry>): void {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), JSON.stringify({ packages }));
}

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-macos': { version: '1.0.0', optional: true },
};
const installed = { 'node_modules/a': { version: '1.0.0' } };

describe('whether packages must be installed', () => {
  it('yes, where there are none', () => {
    write('package-lock.json', locked);
    expect(whyInstall(dir)).toBe('there are none yet');
  });

  it('no, where npm’s own record fits the lock file, which is then remembered', () => {
    write('package-lock.json', locked);
    write('node_modules/.package-lock.json', installed);
    expect(whyInstall(dir)).toBeNull();
    expect(readFileSync(path.join(dir, 'node_modules/.waraq-lock'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    rmSync(path.join(dir, 'node_modules/.package-lock.json'));
    expect(whyInstall(dir)).toBeNull();
  });

  it.each<[string, Record<string, Entry>]>([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a package too few', {}],
    ['a package too many', { ...installed, 'node_modules/b': { version: '1.0.0' } }],
  ])('yes, where %s is installed', (_what, record) => {
    write('package-lock.json', locked);
    write('node_modules/.package-lock.json', record);
    expect(whyInstall(dir)).toContain('package-lock.json');
  });

  it('yes, where an installation was cut off before npm wrote its record', () => {
    write('package-lock.json', locked);
    mkdirSync(path.join(dir, 'node_modules'));
    expect(whyInstall(dir)).toContain('package-lock.json');
  });

  it('yes, once the lock file changed', () => {
    write('package-lock.json', locked);
    write('node_modules/.package-lock.json', installed);
    whyInstall(dir);
    write('package-lock.json', { ...locked, 'node_modules/a': { version: '2.0.0' } });
    expect(whyInstall(dir)).toContain('package-lock.json');
  });
});

describe('Node', () => {
  it.each([
    ['20.20.2', '>=20.19', true],
    ['20.19.0', '>=20.19', true],
    ['20.9.0', '>=20.19', false],
    ['18.20.0', '>=20.19', false],
    ['22.1.0', '>=20.19', true],
  ])('%s for %s: %s', (version, wanted, expected) => {
    expect(isNewEnough(version, wanted)).toBe(expected);
  });
});
