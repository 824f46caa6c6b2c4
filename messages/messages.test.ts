import { existsSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { fallbackLocale, type Locale, locales } from '../lib/core/locale';

/** Messages by full name, such as `Front.title`. */
type Messages = Map<string, string>;
type Check = (messages: Messages, locale: Locale, english: Messages) => string[];

/** Messages are written here first; every other language is compared with it. */
const source = fallbackLocale;

function flatten(tree: unknown, prefix = ''): Messages {
  return new Map(
    Object.entries(tree as object).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function load(locale: Locale): Messages {
  const file = `messages/${locale}.json`;
  if (!existsSync(file)) throw new Error(`${file} is missing: every language needs its messages.`);
  return flatten(JSON.parse(readFileSync(file, 'utf8')));
}

/** Null for a message that does not parse: one check reports it, the others have nothing to compare. */
function parsed(message: string | undefined): MessageFormatElement[] | null {
  try {
    return message === undefined ? null : parse(message);
  } catch {
    return null;
  }
}

/** Every element of a message, with those inside branches and tags. */
function elements(nodes: readonly MessageFormatElement[]): MessageFormatElement[] {
  return nodes.flatMap((node) => {
    if (node.type === TYPE.plural || node.type === TYPE.select) {
      return [node, ...Object.values(node.options).flatMap((option) => elements(option.value))];
    }
    return node.type === TYPE.tag ? [node, ...elements(node.children)] : [node];
  });
}

/** What a message asks of its caller: `count: plural`, `hemisphere: select north|south`, `link: tag`. */
function signature(nodes: readonly MessageFormatElement[]): string {
  const asked = elements(nodes).flatMap((node) => {
    if (node.type === TYPE.literal || node.type === TYPE.pound) return [];
    const keys = node.type === TYPE.select ? ` ${Object.keys(node.options).sort().join('|')}` : '';
    return [`${node.value}: ${TYPE[node.type]}${keys}`];
  });
  return [...new Set(asked)].sort().join(', ');
}

/**
 * The arguments of each sentence that a message can become, `=0` and the like left out: those may
 * be worded freely, but no other branch may lose a number or a name that English shows.
 */
function sentences(nodes: readonly MessageFormatElement[]): Set<string> {
  const branches = (node: MessageFormatElement): string[][] => {
    if (node.type === TYPE.literal || node.type === TYPE.pound) return [[]];
    if (node.type === TYPE.tag) return walk(node.children).map((names) => [node.value, ...names]);
    if (node.type !== TYPE.plural && node.type !== TYPE.select) return [[node.value]];
    const named = Object.entries(node.options).filter(([key]) => !key.startsWith('='));
    return named.flatMap(([, option]) => walk(option.value));
  };
  const walk = (list: readonly MessageFormatElement[]): string[][] =>
    list.reduce<string[][]>((all, node) => all.flatMap((a) => branches(node).map((b) => [...a, ...b])), [[]]);
  return new Set(walk(nodes).map((names) => [...new Set(names)].sort().join(', ')));
}

/** Reports `name: problem` for each message that has one. */
function each(
  problem: (message: string, name: string, locale: Locale, english: Messages) => string | null,
): Check {
  return (messages, locale, english) =>
    [...messages].flatMap(([name, message]) => {
      const found = problem(message, name, locale, english);
      return found === null ? [] : [`${name}: ${found}`];
    });
}

/** Reports characters that must not stand in the text of some languages. */
function without(characters: RegExp, ...where: Locale[]): Check {
  return each((message, _name, locale) => {
    const found = where.includes(locale) ? message.match(characters) : null;
    return (
      found && `has ${found[0]} (U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}) in “${message}”`
    );
  });
}

/** Each check; beside an English message, the messages of other languages that it must refuse. */
const checks: { name: string; check: Check; english: string; bad: Partial<Record<Locale, string>> }[] = [
  {
    name: 'has the same names as English',
    check: (messages, _locale, english) => [
      ...[...english.keys()].filter((name) => !messages.has(name)).map((name) => `${name}: missing`),
      ...[...messages.keys()].filter((name) => !english.has(name)).map((name) => `${name}: unknown`),
    ],
    english: 'Text',
    bad: {},
  },
  {
    name: 'has no empty message',
    check: each((message) => (message.trim() === '' ? 'empty' : null)),
    english: 'Text',
    bad: { ar: ' ', fa: '' },
  },
  {
    name: 'parses as ICU MessageFormat',
    check: each((message) => (parsed(message) ? null : `does not parse: ${message}`)),
    english: '{size}',
    bad: { ar: '{size', fa: '{n, plural, one {۱}}' },
  },
  {
    name: 'takes the same arguments, of the same types, the same tags and the same choices',
    check: each((message, name, _locale, english) => {
      const [ours, theirs] = [parsed(message), parsed(english.get(name))].map(
        (nodes) => nodes && signature(nodes),
      );
      return ours === theirs || theirs === null ? null : `asks for “${ours}”, English for “${theirs}”`;
    }),
    english: '<b>{a}</b> {side, select, north {N} other {S}}',
    bad: { ar: '<b>{a}</b> {side, select, south {N} other {S}}', fa: '<i>{b}</i>' },
  },
  {
    name: 'keeps every argument in every branch',
    check: each((message, name, _locale, english) => {
      const [ours, theirs] = [parsed(message), parsed(english.get(name))].map(
        (nodes) => nodes && sentences(nodes),
      );
      const lost = ours && theirs ? [...ours].filter((names) => !theirs.has(names)) : [];
      return lost.length === 0 ? null : `has a branch with “${lost[0]}” only`;
    }),
    english: '{n, plural, =0 {None} one {One: {size}} other {#: {size}}}',
    bad: { ar: '{n, plural, two {اثنان} other {# {size}}}', fa: '{n, plural, one {یکی} other {# {size}}}' },
  },
  {
    name: 'has exactly the plural forms of its language',
    check: each((message, _name, locale) => {
      for (const node of elements(parsed(message) ?? [])) {
        if (node.type !== TYPE.plural) continue;
        const wanted = pluralForms(locale, node.pluralType);
        const written = Object.keys(node.options).filter((key) => !key.startsWith('='));
        if (wanted.join() !== written.sort().join()) return `has the forms ${written}, not ${wanted}`;
      }
      return null;
    }),
    english: '{n, plural, one {#} other {#}}',
    bad: {
      ar: '{n, plural, zero {#} one {#} two {#} few {#} other {#}}',
      fa: '{n, plural, =1 {#} other {#}}',
    },
  },
  {
    name: 'has no straight quotes',
    check: without(/["']/, 'ar', 'fa'),
    english: 'Text',
    bad: { ar: 'قال "نعم"', fa: "'بله'" },
  },
  {
    name: 'has no Arabic yeh or kaf in Persian',
    check: without(/[\u064a\u0643]/, 'fa'),
    english: 'Text',
    bad: { fa: 'كتاب' },
  },
];

/** The forms of CLDR as Node's ICU knows them: six in Arabic, one and other in English and Persian. */
function pluralForms(locale: Locale, type: Intl.PluralRulesOptions['type']): string[] {
  return new Intl.PluralRules(locale, { type: type ?? 'cardinal' }).resolvedOptions().pluralCategories.sort();
}

describe.each(locales)('the messages in %s', (locale) => {
  it.each(checks.map(({ name, check }) => [name, check] as const))('%s', (_name, check) => {
    expect(check(load(locale), locale, load(source))).toEqual([]);
  });
});

describe('the checks', () => {
  it('know the plural forms of the three languages', () => {
    expect(pluralForms('en', 'cardinal')).toEqual(['one', 'other']);
    expect(pluralForms('fa', 'cardinal')).toEqual(['one', 'other']);
    expect(pluralForms('ar', 'cardinal')).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  const examples = checks.flatMap(({ name, check, english, bad }) =>
    Object.entries(bad).map(
      ([locale, message]) => [name, locale as Locale, message, check, english] as const,
    ),
  );

  it.each(examples)('%s: refuse in %s “%s”', (_name, locale, message, check, english) => {
    expect(check(flatten({ A: { b: message } }), locale, flatten({ A: { b: english } }))).toHaveLength(1);
  });

  it('refuse a file with a name too few or too many', () => {
    expect(checks[0]?.check(flatten({ A: { b: 'x' } }), 'ar', flatten({ A: { c: 'x' } }))).toEqual([
      'A.c: missing',
      'A.b: unknown',
    ]);
  });

  it('allow an explicit =0 beside the six Arabic forms', () => {
    const forms = ['=0', 'zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `${form} {#}`).join(' ');
    const good = flatten({ A: { b: `{n, plural, ${forms}}` } });
    const english = flatten({ A: { b: '{n, plural, =0 {None} one {One} other {#}}' } });
    expect(checks.flatMap(({ check }) => check(good, 'ar', english))).toEqual([]);
  });
});
