import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { run as exportRun } from './glossary-export';
import { run as importRun } from './glossary-import';

// For tests: a glossary in a folder of its own, and the commands run on it.

/** Three entries that each know the others, with every kind of field. */
const sample: Record<string, string> = {
  anbar: `id: anbar
kind: place/province
asOf: 2014-01
names:
  en: Anbar Province
  ar: محافظة الأنبار
  fa: استان انبار
aliases:
  en: [Anbar, Al-Anbar]
  ar: [الأنبار, أنبار]
  fa: [استان الانبار]
guards:
  needsContext:
    fa:
      - form: انبار
        meaning: warehouse
coordinates: [33.2317, 41.5307]
wikidata: Q187334
definition:
  en: >-
    A province.
  ar: >-
    محافظة.
  fa: >-
    استانی است.
related: [iraq, ramadi]
sources: [geonames, reuters]
`,
  iraq: `id: iraq
kind: place/country
asOf: 2014-01
names:
  en: Iraq
  ar: العراق
  fa: عراق
aliases:
  en: []
  ar: []
  fa: []
wikidata: Q796
definition:
  en: >-
    A country.
  ar: >-
    بلد.
  fa: >-
    کشوری است.
related: []
sources: [reuters]
`,
  ramadi: `id: ramadi
kind: place/city
asOf: 2014-01
names:
  en: Ramadi
  ar: الرمادي
  fa: رمادی
aliases:
  en: []
  ar: []
  fa: []
definition:
  en: >-
    A city.
  ar: >-
    مدينة.
  fa: >-
    شهری است.
related: [anbar]
sources: [reuters]
`,
};
const title = 'title: { en: X, ar: X, fa: X }';

export type Run = { code: number; out: string; errors: string };

/** A folder of files, gone with `remove`; the sample's glossary, or a copy of the product's own. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'waraq-exchange-'));

  constructor(content: 'sample' | 'own' = 'sample') {
    mkdirSync(this.at('content/glossary'), { recursive: true });
    if (content === 'own') {
      cpSync('content/glossary', this.at('content/glossary'), { recursive: true });
      cpSync('content/sources.yaml', this.at('content/sources.yaml'));
      return;
    }
    writeFileSync(this.at('content/sources.yaml'), `reuters: { ${title} }\ngeonames: { ${title} }\n`);
    for (const [id, text] of Object.entries(sample)) writeFileSync(this.entry(id), text);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  entry(id: string): string {
    return this.at(`content/glossary/${id}.yaml`);
  }

  /** Puts a text in place of another in an entry's file. */
  edit(id: string, from: string | RegExp, to: string): void {
    writeFileSync(this.entry(id), readFileSync(this.entry(id), 'utf8').replace(from, to));
  }

  /** The glossary's files and what is in them, hidden ones too. */
  glossary(): Record<string, string> {
    const names = readdirSync(this.at('content/glossary'));
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(this.at(`content/glossary/${name}`), 'utf8')]),
    );
  }

  export(...args: string[]): Promise<Run> {
    return this.running(exportRun, [...args, '--dir', this.at('content/glossary')]);
  }

  /** Imports a text as a file of a name. */
  import(name: string, text: string | Uint8Array, ...args: string[]): Promise<Run> {
    writeFileSync(this.at(name), text);
    return this.running(importRun, [this.at(name), ...args, '--dir', this.at('content/glossary')]);
  }

  importOf(...args: string[]): Promise<Run> {
    return this.running(importRun, [...args, '--dir', this.at('content/glossary')]);
  }

  /** The errors, without the file's name, that an export is refused with after a change; nothing may be written. */
  async errorsAfter(format: 'csv' | 'tbx', change: (text: string) => string | Uint8Array): Promise<string[]> {
    const before = this.glossary();
    const { out } = await this.export('--format', format);
    const changed = change(out);
    expect(changed, 'the change is one').not.toBe(out);
    const { code, out: said, errors } = await this.import(`g.${format}`, changed);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(this.glossary()).toEqual(before);
    const lines = errors.trimEnd().split('\n');
    return lines.map((line) => line.slice(`g.${format}:`.length));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private async running(act: (args: string[]) => Promise<number>, args: string[]): Promise<Run> {
    let [out, errors] = ['', ''];
    const write = (chunk: string, done?: () => void) => {
      out += chunk;
      done?.();
      return true;
    };
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(write as typeof process.stdout.write),
      vi.spyOn(console, 'log').mockImplementation((line: string) => {
        out += `${line}\n`;
      }),
      vi.spyOn(console, 'error').mockImplementation((line: string) => {
        errors += `${line}\n`;
      }),
    ];
    const code = await act(args);
    for (const spy of spies) spy.mockRestore();
    return { code, out, errors: errors.replaceAll(`${this.folder}/`, '') };
  }
}
