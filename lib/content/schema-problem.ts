import type * as v from 'valibot';

/** A path into a file's data: keys and list positions (from 0). */
export type DataPath = readonly (string | number)[];

export type SchemaProblem = { path: DataPath; problem: string; expected: string };

/** The parts of a valibot schema that lead to the schema of a key. */
type Shape = { entries?: Record<string, Shape>; item?: Shape; value?: Shape; wrapped?: Shape };

/** Words for the types of valibot's schemas; any other names itself. */
const wordsForType: Record<string, string> = {
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  strict_object: 'keys with values',
  string: 'text (in quotes if it looks like a number)',
};

/**
 * What a schema found wrong, in words for people who write content and have not seen the schema.
 * A message of ours begins with "expected"; valibot's own ones are put in other words.
 * valibot names only the first unknown key of an object; here each has its own problem.
 */
export function schemaProblems(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): SchemaProblem[] {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const last = issue.path?.at(-1);
  const name = nameOf(path);
  if (last?.type === 'object' && 'origin' in last && last.origin === 'key') {
    const key = path.at(-1);
    const holder = path.slice(0, -1);
    if (issue.expected !== 'never' && issue.input === undefined)
      return [{ path, problem: `${name} is missing`, expected: `the key ${key}` }];
    const known = keysAt(schema as Shape, holder);
    if (known.length === 0)
      return [{ path, problem: `${name} cannot be a key`, expected: expectedBy(issue) }];
    const unknown = Object.keys(last.input as object).filter((written) => !known.includes(written));
    return unknown.map((written) => ({
      path: [...holder, written],
      problem: `${nameOf([...holder, written])} is an unknown key`,
      expected: `one of ${known.join(', ')}`,
    }));
  }
  return [{ path, problem: `${name} is ${shown(issue.input)}`, expected: expectedBy(issue) }];
}

/** `names.en`, or `guards.needsContext.fa[1].form`: items are counted from 1 as people do. */
function nameOf(path: DataPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`));
  return steps.join('').replace(/^\./, '') || 'the content';
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  const choices = issue.expected?.match(/"[^"]+"/g);
  if (issue.type === 'picklist' && choices)
    return `one of ${choices.map((choice) => choice.slice(1, -1)).join(', ')}`;
  return wordsForType[issue.type] ?? issue.expected ?? issue.message;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'a group of keys' : String(value);
}

function keysAt(schema: Shape, path: DataPath): string[] {
  let shape: Shape | undefined = unwrapped(schema);
  for (const step of path) {
    const inner: Shape | undefined = shape?.entries?.[step] ?? shape?.item ?? shape?.value;
    shape = unwrapped(inner);
  }
  return Object.keys(shape?.entries ?? {});
}

function unwrapped(schema: Shape | undefined): Shape | undefined {
  return schema?.wrapped ? unwrapped(schema.wrapped) : schema;
}
