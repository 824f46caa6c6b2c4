import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { excesses, largest, measure } from './size';

describe('the budgets', () => {
  let dir: string;
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  };
  const font = '<link rel="preload" as="font" href="/fonts/a.woff2"/>';
  const page = `<script src="/_next/a.js"></script>${font}`;
  /** Incompressible, so that sizes are known; always the same. */
  const noise = (bytes: number) => createHash('shake256', { outputLength: bytes }).update('noise').digest();

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'waraq-size-'));
    write('_next/a.js', 'let a = 1;'.repeat(100));
    write('precache.json', JSON.stringify([{ url: '/en.html', revision: null, bytes: 1000 }]));
    write('fonts/a.woff2', noise(30_000));
    for (const locale of ['en', 'ar', 'fa']) {
      write(`${locale}/story/a.html`, page);
      write(`${locale}/lite/a.html`, 'lite');
    }
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('are kept by a small site, whose scripts are counted as brotli', () => {
    const measures = measure(dir);
    const packed = brotliCompressSync('let a = 1;'.repeat(100)).length;
    expect(measures[0]).toEqual({
      what: 'JavaScript of a story page, brotli',
      where: 'en/story/a.html',
      value: packed,
      limit: 132_000,
    });
    const html = brotliCompressSync(page).length;
    expect(measures.find(({ what }) => what === 'A story page in all')).toMatchObject({
      value: packed + html + 30_000,
      limit: 220_000,
    });
    expect(measures).toHaveLength(4 * 3 + 3 + 3);
    expect(excesses(measures)).toEqual([]);
  });

  it('say which page has too much JavaScript, and by how much', () => {
    write('_next/b.js', noise(140_000));
    write('fa/story/b.html', '<script src="/_next/a.js"></script><script src="/_next/b.js"></script>');
    expect(excesses(measure(dir))).toEqual([
      expect.stringMatching(/^fa\/story\/b\.html: JavaScript .* over 132,000$/),
    ]);
  });

  it('say which page brings too many fonts, and which is too heavy in all', () => {
    write('_next/a.css', noise(190_000));
    write('fonts/b.woff2', noise(49_000));
    write('en/story/b.html', '<link rel="preload" as="font" href="/fonts/b.woff2"/>');
    write('fa/story/b.html', `<link rel="stylesheet" href="/_next/a.css"/>${page}`);
    expect(excesses(measure(dir))).toEqual([
      'en/story/b.html: Fonts of a story page is 49,000, 1,000 over 48,000',
      expect.stringMatching(/^fa\/story\/b\.html: A story page in all .* over 220,000$/),
    ]);
  });

  it('say which lite page is not light', () => {
    write('ar/lite/b.html', noise(30_000).toString('hex'));
    expect(excesses(measure(dir))).toEqual([expect.stringMatching(/^ar\/lite\/b\.html: .* over 20,000$/)]);
  });

  it('say which page is too long', () => {
    write('ar/story/b.html', noise(20_000).toString('hex'));
    expect(excesses(measure(dir))).toEqual([
      expect.stringMatching(/^ar\/story\/b\.html: HTML .* over 14,000$/),
    ]);
  });

  it('count the files and bytes of the precache list', () => {
    write(
      'precache.json',
      JSON.stringify(Array.from({ length: 81 }, () => ({ url: '/x', revision: 'r', bytes: 20_000 }))),
    );
    expect(excesses(measure(dir))).toEqual([
      'precache.json: Stored files is 81, 1 over 80',
      'precache.json: Precached bytes is 1,620,000, 720,000 over 900,000',
      'precache.json: Precached and tools, bytes is 1,620,000, 498,000 over 1,122,000',
    ]);
  });

  it('count a tool only among the bytes of the whole app', () => {
    write('precache.json', JSON.stringify([{ url: '/find.js', revision: 'r', bytes: 950_000, tool: true }]));
    expect(excesses(measure(dir))).toEqual([]);
  });

  it('show the largest page of each language only', () => {
    write('en/story/b.html', page.padEnd(9000, 'x'));
    const rows = largest(measure(dir)).filter(({ what }) => what.startsWith('HTML'));
    expect(rows.map(({ where }) => where)).toEqual(['en/story/b.html', 'ar/story/a.html', 'fa/story/a.html']);
  });

  it.each([
    [
      'no story in a language',
      () => rmSync(path.join(dir, 'fa'), { recursive: true }),
      'no page in fa/story',
    ],
    ['no lite page', () => rmSync(path.join(dir, 'ar/lite'), { recursive: true }), 'no page in ar/lite'],
    [
      'a script that is not there',
      () => rmSync(path.join(dir, '_next'), { recursive: true }),
      'not in the export: /_next/a.js',
    ],
    [
      'a script of another site',
      () => write('en/story/a.html', '<script src="https://example.org/a.js">'),
      'not in the export',
    ],
    ['no precache list', () => rmSync(path.join(dir, 'precache.json')), 'precache.json'],
    ['a precache list without bytes', () => write('precache.json', '[{"url":"/en"}]'), 'bytes'],
  ])('refuse to pass with %s', (_what, damage, message) => {
    damage();
    expect(() => measure(dir)).toThrow(message);
  });
});
