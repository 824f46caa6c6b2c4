import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './exchange-workplace';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

describe('export and import', () => {
  it.each([
    ['csv', []],
    ['csv', ['--bom']],
    ['tbx', []],
    ['tbx', ['--bom']],
  ])('as %s %j leave the glossary as it was, and make the same files anew', async (format, more) => {
    place.remove();
    place = new Workplace('own');
    const before = place.glossary();
    const count = Object.keys(before).length;
    const { code, out } = await place.export('--format', format, ...more);
    expect(code).toBe(0);
    expect(out.startsWith('\uFEFF')).toBe(more.length > 0);
    const again = await place.import(`g.${format}`, out);
    expect(again).toEqual({ code: 0, out: `import: 0 written, ${count} unchanged\n`, errors: '' });
    expect(place.glossary()).toEqual(before);
    rmSync(place.at('content'), { recursive: true });
    expect((await place.importOf(place.at(`g.${format}`))).code).toBe(0);
    expect(place.glossary()).toEqual(before);
  });

  it('write what changed, say what, and nothing in a dry run', async () => {
    const before = place.glossary();
    const { out } = await place.export('--format', 'csv');
    const text = out.replace('Anbar Province', 'Greater Anbar').replace(',Q796,', ',,');
    const said = 'anbar: changed names.en\niraq: changed wikidata (removed)\nimport: 2';
    expect((await place.import('g.csv', text, '--dry-run')).out).toBe(`${said} to write, 1 unchanged\n`);
    expect(place.glossary()).toEqual(before);
    expect((await place.import('g.csv', text)).out).toBe(`${said} written, 1 unchanged\n`);
    expect(place.glossary()).toEqual({
      ...before,
      'anbar.yaml': before['anbar.yaml']?.replace('Anbar Province', 'Greater Anbar'),
      'iraq.yaml': before['iraq.yaml']?.replace('wikidata: Q796\n', ''),
    });
  });

  it('leave a file as it is that says the same in another layout', async () => {
    place.edit('iraq', 'id: iraq', '# The country.\nid: "iraq" # not the state');
    const before = place.glossary();
    const { out } = await place.export('--format', 'tbx');
    expect((await place.import('g.tbx', out)).out).toBe('import: 0 written, 3 unchanged\n');
    expect(place.glossary()).toEqual(before);
  });

  it('take an entry that is new, and one whose file is broken', async () => {
    const { out } = await place.export('--format', 'csv');
    const before = place.glossary();
    rmSync(place.entry('iraq'));
    place.edit('anbar', 'names:', 'names');
    expect((await place.import('g.csv', out)).out).toBe(
      'anbar: replaced, with its mistakes\niraq: new\nimport: 2 written, 1 unchanged\n',
    );
    expect(place.glossary()).toEqual(before);
  });

  it('take a few entries, semicolons and another order of columns', async () => {
    const { out } = await place.export('--format', 'csv');
    const fields = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const table = out.split('\r\n').slice(0, 3);
    const turned = table.map((line) => fields(line).reverse().join(';'));
    expect((await place.import('g.csv', turned.join('\n'))).out).toBe('import: 0 written, 2 unchanged\n');
  });

  it('tell of a cell that begins like a formula, and bring it back', async () => {
    place.edit('anbar', '[Anbar,', '["=SUM(1)",');
    const before = place.glossary();
    const { out, errors } = await place.export('--format', 'csv');
    expect(errors).toContain('aliases_en of anbar begins like a formula');
    expect(out).toContain(",'=SUM(1) | ");
    expect((await place.import('g.csv', out)).out).toBe('import: 0 written, 3 unchanged\n');
    expect(place.glossary()).toEqual(before);
  });

  it('need no sources beside the folder', async () => {
    rmSync(place.at('content/sources.yaml'));
    const { code, out } = await place.export('--format', 'csv');
    expect(code).toBe(0);
    expect((await place.import('g.csv', out)).code).toBe(0);
  });

  it('run as commands, whole through a pipe', () => {
    const code = `import('./scripts/glossary-export.ts').then(async (it) => {
      process.exitCode = await it.run(['--format', 'tbx']);
    })`;
    const command = ['node_modules/tsx/dist/cli.mjs', '-e', code];
    expect(execFileSync(process.execPath, command, { encoding: 'utf8' }).endsWith('</tbx>\n')).toBe(true);
  });
});

describe('a wrong order', () => {
  it.each([
    [[], 'export: --format is missing'],
    [['--format', 'xlsx'], 'export: --format is xlsx'],
    [['--format', 'csv', '--all'], "export: Unknown option '--all'"],
  ])('to export %j is told of', async (args, error) => {
    const { code, out, errors } = await place.export(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(error);
    expect(errors).toContain('usage: glossary export');
  });

  it.each([
    [[], 'import: no file is named\nusage: glossary import'],
    [['a', 'b'], 'import: more than one file is named'],
    [['none.csv'], 'none.csv:1: there is no such file; expected a CSV or TBX-Basic file'],
    [['.'], '.:1: the file cannot be read (EISDIR)'],
  ])('to import %j is told of', async (args, error) => {
    const { code, out, errors } = await place.importOf(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(error);
  });

  it('to export a broken glossary names each mistake, and writes nothing', async () => {
    place.edit('anbar', 'place/province', 'place');
    place.edit('anbar', '[iraq, ramadi]', '[nowhere]');
    place.edit('iraq', 'en: Iraq', 'en: "Ira\\u0001q"');
    const { code, out, errors } = await place.export('--format', 'csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors.split('\n')).toEqual([
      expect.stringMatching(/^content\/glossary\/anbar.yaml:2: kind is "place"; expected one of place\/city/),
      expect.stringMatching(/^content\/glossary\/anbar.yaml:26: "nowhere" is no glossary entry; expected/),
      'content/glossary/iraq.yaml:4: names has U+0001; expected letters and marks of text',
      '',
    ]);
  });
});
