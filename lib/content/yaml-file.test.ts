import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntrySource } from '../core/glossary';
import { yamlFile } from './yaml-file';

const Sample = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'expected some text')),
  group: v.strictObject({ en: v.string(), ar: v.string() }),
  list: v.optional(v.array(v.strictObject({ form: v.string(), meaning: v.string() }))),
});

function problemsIn(text: string, schema: v.GenericSchema = Sample): string[] {
  const { problems } = yamlFile('f.yaml', text, schema);
  return problems.map(({ line, problem, expected }) => `${line}: ${problem}; ${expected}`);
}

describe('a YAML file', () => {
  it('gives its value, where the schema holds, and the lines of its parts', () => {
    const read = yamlFile('f.yaml', 'name: " x "\ngroup:\n  en: a\n  ar:\n    b\n', Sample);
    expect(read.value).toEqual({ name: 'x', group: { en: 'a', ar: 'b' } });
    expect(read.fields).toEqual(read.value);
    expect(
      [['name'], ['group'], ['group', 'en'], ['group', 'ar'], ['group', 'fa'], ['other']].map(read.lineOf),
    ).toEqual([1, 2, 3, 5, 2, 1]);
  });

  it('counts lines from where its text begins in the file', () => {
    expect(yamlFile('f.md', 'name: x\n', Sample, 2).problems[0]).toMatchObject({ file: 'f.md', line: 2 });
  });

  it('keeps days and months as text', () => {
    expect(yamlFile('f.yaml', 'a: 2014-01-06\nb: 2014-01\n', v.record(v.string(), v.string())).value).toEqual(
      {
        a: '2014-01-06',
        b: '2014-01',
      },
    );
  });

  it.each([
    ['a broken line', 'name: x\ngroup: [a\n', /^3: Flow sequence .*; valid YAML$/],
    ['a duplicate key', 'name: x\ngroup: {}\nname: y\n', /^3: the same key stands twice; valid YAML$/],
    [
      'a tab as indentation',
      'name: x\ngroup:\n\ten: a\n',
      /^3: Tabs are not allowed as indentation; valid YAML$/,
    ],
    ['a second document', 'name: x\n---\nname: y\n', /^2: .*multiple documents.*; valid YAML$/],
    [
      'text that begins with *',
      'name: *bold\n',
      /^1: \*bold names no anchor \(quote text with \*\); valid YAML$/,
    ],
    ['an unknown tag', 'name: !x y\n', /^1: Unresolved tag: !x; valid YAML$/],
  ])('reports %s with its line', (_, text, expected) => {
    expect(problemsIn(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('reports a missing key on the line of what should hold it', () => {
    expect(problemsIn('# a comment\nname: x\ngroup:\n  en: a\n')).toEqual([
      '3: group.ar is missing; the key ar',
    ]);
    expect(problemsIn('# a comment\ngroup: { en: a, ar: b }\n')).toEqual([
      '2: name is missing; the key name',
    ]);
  });

  it('reports every unknown key, with those that are known', () => {
    expect(problemsIn('name: x\ngroup:\n  en: a\n  de: b\n  ar: c\n  ku: d\nnote: n\n')).toEqual([
      '4: group.de is an unknown key; one of en, ar',
      '6: group.ku is an unknown key; one of en, ar',
      '7: note is an unknown key; one of name, group, list',
    ]);
  });

  it('reports mistakes inside a list by item, counted from 1', () => {
    expect(
      problemsIn(
        'name: x\ngroup: { en: a, ar: b }\nlist:\n  - form: a\n    meaning: b\n  - form: c\n  - 7\n',
      ),
    ).toEqual(['6: list[2].meaning is missing; the key meaning', '7: list[3] is 7; keys with values']);
    expect(problemsIn('name: x\ngroup: { en: a, ar: b }\nlist: one\n')).toEqual(['3: list is "one"; a list']);
  });

  it('reports a value of another kind and an empty one', () => {
    expect(problemsIn('name: "  "\ngroup:\n  en: 2014\n  ar:\n')).toEqual([
      '1: name is empty; some text',
      '3: group.en is 2014; text (in quotes if it looks like a number)',
      '4: group.ar is empty; text (in quotes if it looks like a number)',
    ]);
  });

  it('reports a file with nothing in it', () => {
    expect(problemsIn('# nothing yet\n')).toEqual(['1: the content is empty; keys with values']);
  });

  it('hands over the fields that hold beside those that do not', () => {
    const read = yamlFile('f.yaml', 'name: " x "\ngroup: { en: 1 }\nlist: []\nnote: n\n', Sample);
    expect(read.value).toBeNull();
    expect(read.fields).toEqual({ name: 'x', list: [] });
    expect(read.keys).toEqual(['name', 'group', 'list', 'note']);
  });
});

describe('an entry of the glossary', () => {
  const entry = `id: iraq
kind: place/planet
asOf: 2014-01
names: { en: Iraq, ar: العراق, fa: عراق }
aliases: { en: [], ar: [], fa: [] }
guards:
  notAlias:
    en: [Iraqi]
    de: [Iraker]
  needsContext:
    fa: [{ form: عراق }]
coordinates: [91, 43.2]
wikidata: 796
definition: { en: A country., ar: بلد., fa: کشور. }
related: [Iraq City]
sources: []
`;

  it('has its mistakes told in the words of the schema', () => {
    expect(problemsIn(entry, EntrySource)).toEqual([
      expect.stringMatching(
        /^2: kind is "place\/planet"; one of place\/city, place\/province, .*event\/place$/,
      ),
      '11: guards.needsContext.fa[1].meaning is missing; the key meaning',
      '9: guards.notAlias.de is an unknown key; one of en, ar, fa',
      '12: coordinates[1] is 91; a latitude from -90 to 90 degrees',
      '13: wikidata is 796; text (in quotes if it looks like a number)',
      '15: related[1] is "Iraq City"; lower-case words joined by hyphens',
      '16: sources is an empty list; at least one source',
    ]);
  });

  it('has three coordinates refused', () => {
    const three = entry.replace('place/planet', 'place/country').replace('[91, 43.2]', '[33, 43, 7]');
    expect(problemsIn(three, EntrySource)).toContain(
      '12: coordinates[3] is 7; two numbers, [latitude, longitude]',
    );
  });
});
