import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { yamlFile } from '@/lib/content/yaml-file';
import type { Reading } from '@/lib/core/exchange-draft';
import { glossaryTable } from '@/lib/core/exchange-table';
import { readTable } from '@/lib/core/exchange-table-read';
import { glossaryTbx } from '@/lib/core/exchange-tbx';
import { EntrySource } from '@/lib/core/glossary';
import { decoded } from './exchange-decode';
import { checkedDrafts, entryFiles } from './exchange-glossary';
import { anyEntries, oneEntry } from './exchange-samples';
import { readTbx } from './exchange-tbx-read';
import { changedYaml, entryYaml } from './exchange-yaml';

// Hundreds of entries through three parsers: on a busy machine more than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 });

/** Each format, to bytes and back, as the commands do it. */
const formats: Record<
  string,
  { write: (entries: EntrySource[]) => string; read: (text: string) => Reading }
> = {
  csv: { write: (entries) => glossaryTable(entries).text, read: readTable },
  tbx: { write: glossaryTbx, read: readTbx },
};

function backFrom(text: string, read: (text: string) => Reading): (EntrySource | null)[] {
  const file = decoded(new TextEncoder().encode(text));
  if ('problems' in file) throw new Error(JSON.stringify(file.problems));
  const reading = read(file.text);
  const entries = checkedDrafts('f', reading).map(({ yaml }) => yaml.value);
  expect(reading.problems).toEqual([]);
  expect(reading.leftOut).toEqual([]);
  return entries;
}

describe.each(Object.entries(formats))('%s', (_, { write, read }) => {
  it.each([['without', ''] as const, ['with', '\uFEFF'] as const])(
    'brings any entry back as it was, %s byte order mark',
    (_, mark) => {
      fc.assert(
        fc.property(anyEntries, (wild) => {
          const entries = v.parse(v.array(EntrySource), wild);
          expect(backFrom(mark + write(entries), read)).toEqual(entries);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('is read without failing, and with lines that are there, whatever is cut from it or put into it', () => {
    const entries = entryFiles('content/glossary').flatMap(({ yaml }) => yaml.value ?? []);
    const whole = write(entries.slice(0, 2));
    const place = fc.nat(whole.length);
    fc.assert(
      fc.property(
        place,
        fc.nat(200),
        fc.constantFrom('', '"', '<', '</x>', '|', ',', '\n', '&a;'),
        (at, cut, put) => {
          const text = whole.slice(0, at) + put + whole.slice(at + cut);
          const reading = read(text);
          const problems = [
            ...checkedDrafts('f', reading).flatMap(({ yaml }) => yaml.problems),
            ...reading.problems,
          ];
          const last = text.split(/\r\n?|\n/).length;
          for (const { line } of problems) expect(line >= 1 && line <= last, `${line} of ${last}`).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('brings the glossary back as it was', () => {
    const entries = entryFiles('content/glossary').flatMap(({ yaml }) => yaml.value ?? []);
    expect(entries.length).toBeGreaterThan(20);
    expect(backFrom(write(entries), read)).toEqual(entries);
  });
});

describe('the YAML of an entry', () => {
  it('is laid out as the files of the glossary are', () => {
    for (const { file, yaml } of entryFiles('content/glossary'))
      expect(yaml.value && entryYaml(yaml.value), file).toBe(readFileSync(file, 'utf8'));
  });

  it('says the same, whatever the entry', () => {
    fc.assert(
      fc.property(oneEntry, (wild) => {
        const entry = v.parse(EntrySource, wild);
        const { value, problems } = yamlFile('f', entryYaml(entry), EntrySource);
        expect(problems).toEqual([]);
        expect(value).toEqual(entry);
      }),
      { numRuns: 100 },
    );
  });

  it('says what changed, whatever the entry was before', () => {
    fc.assert(
      fc.property(oneEntry, oneEntry, (one, other) => {
        const [before, after] = [v.parse(EntrySource, one), v.parse(EntrySource, other)];
        const text = changedYaml({ text: `# Kept.\n${entryYaml(before)}`, entry: before }, after);
        expect(yamlFile('f', text, EntrySource).value).toEqual(after);
        expect(text.startsWith('# Kept.\n')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the lines and comments of what did not change', () => {
    const text = readFileSync('content/glossary/anbar.yaml', 'utf8').replace(
      /^(kind|names):/gm,
      '# Why $1.\n$1:',
    );
    const entry = yamlFile('f', text, EntrySource).value as EntrySource;
    expect(changedYaml({ text, entry }, { ...entry, names: { ...entry.names, en: 'Al-Anbar' } })).toBe(
      text.replace('en: Anbar Province', 'en: Al-Anbar'),
    );
    expect(changedYaml({ text, entry }, { ...entry, kind: 'place/city' })).toContain(
      '# Why kind.\nkind: place/city\n',
    );
  });
});
