import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { renamed } from './font-name';

const source = createRequire(import.meta.url).resolve(
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
);
const font = await subsetFont(readFileSync(source), 'Waraq', { targetFormat: 'truetype' });

/** Every name in a font, by its number; UTF-16 names only, which is all that packaged fonts have. */
function namesIn(bytes: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'name') ?? Number.NaN;
  const table = bytes.readUInt32BE(record + 8);
  for (let index = 0; index < bytes.readUInt16BE(table + 2); index++) {
    const at = table + 6 + 12 * index;
    const start = table + bytes.readUInt16BE(table + 4) + bytes.readUInt16BE(at + 10);
    const text = Buffer.from(bytes.subarray(start, start + bytes.readUInt16BE(at + 8)));
    names.set(bytes.readUInt16BE(at + 6), text.swap16().toString('utf16le'));
  }
  return names;
}

describe('a font under another name', () => {
  it('is called by it wherever it is called anything', () => {
    const before = namesIn(font);
    const after = namesIn(renamed(font, 'Source', 'Waraqa'));
    expect(before.get(1)).toContain('Source Serif 4');
    for (const id of [1, 3, 4, 6]) expect(after.get(id), `name ${id}`).not.toContain('Source');
    expect(after.get(1)).toBe(before.get(1)?.replace('Source', 'Waraqa'));
  });

  it('keeps its copyright, and every byte beside its names', () => {
    const after = renamed(font, 'Source', 'Waraqa');
    expect(namesIn(after).get(0)).toBe(namesIn(font).get(0));
    expect(after.length).toBe(font.length);
    expect(renamed(after, 'Waraqa', 'Source').equals(font)).toBe(true);
  });

  it('is refused where the name does not fit, or there is none to replace', () => {
    expect(() => renamed(font, 'Source', 'Waraq')).toThrow('"Waraq" is not as long as "Source".');
    expect(() => renamed(font, 'Georgia', 'Waraqas')).toThrow('No name of the font has "Georgia".');
  });
});
