import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { version } from '../node_modules/next/package.json';
import { unused } from './build-unused';

const dist = path.resolve('node_modules/next/dist');
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

/** What a replacement has in its module, by name. */
function namesIn(source: string): Record<string, unknown> {
  const module = { exports: {} as Record<string, unknown> };
  runInContext(source, createContext({ module, exports: module.exports, globalThis: {} }));
  return module.exports;
}

describe('what stands in the place of parts of Next', () => {
  it('was looked at for this version of Next: after another, look who calls these files', () => {
    expect(version).toBe('16.4.6');
  });

  it.each(Object.keys(unused).filter((file) => file.startsWith('client/')))('has the names of %s', (file) => {
    const [, listed = ''] = /0 && \(module\.exports = \{([^}]*)\}/.exec(read(file)) ?? [];
    const one = /Object\.defineProperty\(exports, "(?!__)(\w+)"/.exec(read(file))?.[1];
    const names = [...listed.matchAll(/(\w+): null/g)].map(([, name]) => name);
    expect(Object.keys(namesIn(unused[file] ?? '')).sort()).toEqual(
      (names.length > 0 ? names : [one]).sort(),
    );
  });

  it('is, of the constants, the one that the router reads', () => {
    const [[name, value] = []] = Object.entries(namesIn(unused['lib/constants.js'] ?? ''));
    expect(read('lib/constants.js')).toContain(`const ${name} = '${value}';`);
    const readers = [
      'client/components/router-reducer/fetch-server-response.js',
      'client/components/segment-cache/cache.js',
    ];
    for (const file of readers)
      expect(new Set([...read(file).matchAll(/_constants\.(\w+)/g)].map(([, used]) => used))).toEqual(
        new Set([name]),
      );
  });

  it('is a process without anything in its environment', () => {
    expect(namesIn(unused['build/polyfills/process.js'] ?? '')).toEqual({ env: {} });
    expect(read('build/polyfills/process.js')).toContain('next/dist/compiled/process');
  });
});
