import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { yamlFile } from '@/lib/content/yaml-file';
import { EntrySource } from '@/lib/core/glossary';
import { type Locale, locales } from '@/lib/core/locale';

/** The longest line of a list in brackets, in UTF-16 units, indent included. */
const listWidth = 99;
/** And of a definition, as content/glossary has them: its first files were folded by hand. */
const foldWidth: Record<Locale, number> = { en: 98, ar: 94, fa: 99 };

type Value = string | number | boolean | readonly Value[] | { [key: string]: Value };

/** An entry as its file is laid out: keys in the schema's order, definitions folded, short lists in brackets. */
export function entryYaml(entry: EntrySource): string {
  return keysOf(entry)
    .map((key) => fieldYaml(entry, key))
    .join('');
}

/**
 * An entry's file after a change: what did not change keeps its lines, comments and layout; a changed
 * field keeps only the comments above it.
 *
 * @param before the file's text, and the entry that the schema made of it
 */
export function changedYaml(before: { text: string; entry: EntrySource }, entry: EntrySource): string {
  // A field begins at its key, or at the comments right above it.
  const parts = before.text.includes('\r')
    ? []
    : before.text.split(/^(?=(?:#.*\n)*[A-Za-z]\w*:)(?<!^#.*\n)/m);
  const written = new Map(parts.map((part) => [/^([A-Za-z]\w*):/m.exec(part)?.[1], part]));
  const [head] = parts.filter((part) => !/^[A-Za-z]\w*:/m.test(part));
  const fields = keysOf(entry).map((key) => {
    const part = written.get(key);
    if (part === undefined) return fieldYaml(entry, key);
    if (isDeepStrictEqual(before.entry[key], entry[key])) return part.endsWith('\n') ? part : `${part}\n`;
    return `${/^(?:#.*\n)*/.exec(part)?.[0] ?? ''}${fieldYaml(entry, key)}`;
  });
  const text = `${head ?? ''}${fields.join('')}`;
  // A file laid out in some other way (anchors, one flow mapping) is written anew.
  return says(text, entry) ? text : entryYaml(entry);
}

function keysOf(entry: EntrySource): (keyof EntrySource)[] {
  const keys = Object.keys(EntrySource.entries) as (keyof EntrySource)[];
  return keys.filter((key) => entry[key] !== undefined);
}

function fieldYaml(entry: EntrySource, key: keyof EntrySource): string {
  if (key === 'definition') {
    const texts = locales.map(
      (locale) => `  ${locale}: ${folded(entry.definition[locale], foldWidth[locale])}\n`,
    );
    return `definition:\n${texts.join('')}`;
  }
  return pair(key, entry[key] as Value, '');
}

/** `key: value` and its line ends, everything at an indent. */
function pair(key: string, value: Value, indent: string): string {
  const name = `${indent}${/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key)}:`;
  if (Array.isArray(value)) {
    const items = value as readonly Value[];
    if (items.every((item) => typeof item !== 'object')) {
      const flow = `${name} [${items.map((item) => scalar(item, 'list')).join(', ')}]`;
      if (flow.length <= listWidth || items.length === 0) return `${flow}\n`;
    }
    return `${name}\n${items.map((item) => listItem(item, `${indent}  `)).join('')}`;
  }
  if (typeof value !== 'object') return `${name} ${scalar(value, 'value')}\n`;
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (pairs.length === 0) return `${name} {}\n`;
  return `${name}\n${pairs.map(([inner, one]) => pair(inner, one, `${indent}  `)).join('')}`;
}

function listItem(item: Value, indent: string): string {
  if (typeof item !== 'object') return `${indent}- ${scalar(item, 'list')}\n`;
  // A list in a list, or an empty group: none of ours, so in JSON, which is YAML.
  const pairs = Array.isArray(item) ? [] : Object.entries(item);
  if (pairs.length === 0) return `${indent}- ${JSON.stringify(item)}\n`;
  const lines = pairs.map(([key, value]) => pair(key, value, `${indent}  `)).join('');
  return `${indent}- ${lines.slice(indent.length + 2)}`;
}

/** What needs no quotes anywhere: spares asking the parser about nearly every name. */
const words = /^\p{L}(?:[\p{L}\p{M}\p{N}\u200c ’-]*[\p{L}\p{M}\p{N}])?$/u;

/** In lists, what is more than words is in quotes; elsewhere, what has an apostrophe or needs them. */
function scalar(value: string | number | boolean, where: 'value' | 'list'): string {
  if (typeof value !== 'string') return String(value);
  if (words.test(value) && !/^(?:null|true|false)$/i.test(value)) return value;
  const bare =
    where === 'list'
      ? !/[^\p{L}\p{M}\p{N}\u200c ’-]/u.test(value) && says(`- ${value}\n- [${value}]`, [value, [value]])
      : !/['‘]/.test(value) && says(`a: ${value}`, { a: value });
  return bare ? value : JSON.stringify(value);
}

/** A text of one paragraph or more, folded at spaces; in quotes where folding would lose something of it. */
function folded(text: string, width: number): string {
  const indent = '    ';
  // White space at the ends of lines, and breaks other than LF, do not survive folding.
  if (/^\s|\s$|[ \t]\n|\n[ \t]|[\r\x85\u2028\u2029\ufeff]/.test(text)) return JSON.stringify(text);
  const lines = text.split('\n').flatMap((paragraph, index) => {
    const wrapped = wrap(paragraph, width - indent.length).map((line) =>
      line === '' ? '' : `${indent}${line}`,
    );
    return index === 0 ? wrapped : ['', ...wrapped];
  });
  const block = `>-\n${lines.join('\n')}`;
  return says(`a:\n  b: ${block}\n`, { a: { b: text } }) ? block : JSON.stringify(text);
}

/** Lines as long as fit, broken at single spaces only. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Whether a YAML text, as content is read, says what it is to say. */
function says(text: string, value: unknown): boolean {
  const read = yamlFile('', text, v.unknown());
  return read.problems.length === 0 && isDeepStrictEqual(read.value, value);
}
