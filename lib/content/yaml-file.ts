import * as v from 'valibot';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './content-error';
import { type DataPath, schemaProblems } from './schema-problem';

/** A YAML text once read: what of it holds, and where everything stands. */
export type YamlFile<T> = {
  /** The whole value, or null where anything is wrong with it. */
  value: T | null;
  /** The top-level fields that hold by themselves, so that one mistake does not hide the next. */
  fields: Partial<T>;
  /** The top-level keys as written, right or wrong. */
  keys: string[];
  /** The line a path stands on; where the path leads nowhere, that of its nearest ancestor. */
  lineOf: (path: DataPath) => number;
  problems: Problem[];
};

/**
 * Reads YAML 1.2 (core schema: a date stays text) and checks it with a schema.
 *
 * @param file the name that problems carry
 * @param firstLine the line of the file that the text begins on
 * @returns syntax errors and duplicate keys alone, if there are any; else what the schema refuses
 */
export function yamlFile<const S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  firstLine = 1,
): YamlFile<v.InferOutput<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: DataPath) => lineAt(offsetOf(document, path));

  const broken = syntaxProblems(document).map(({ offset, problem }) => ({
    file,
    line: lineAt(offset),
    problem,
    expected: 'valid YAML',
  }));
  if (broken.length > 0) return { value: null, fields: {}, keys: [], lineOf, problems: broken };

  const raw: unknown = document.toJS();
  const checked = v.safeParse(schema, raw, { abortPipeEarly: true });
  const keys = raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? Object.keys(raw) : [];
  if (checked.success)
    return { value: checked.output, fields: checked.output as object, keys, lineOf, problems: [] };

  const found = checked.issues.flatMap((issue) => schemaProblems(issue, schema));
  const refused = new Set(found.map(({ path }) => path[0]));
  const output = keys.length > 0 ? (checked.output as Record<string, unknown>) : {};
  const fields = Object.fromEntries(Object.entries(output).filter(([key]) => !refused.has(key)));
  const problems = found.map(({ path, problem, expected }) => ({
    file,
    line: lineOf(path),
    problem,
    expected,
  }));
  return { value: null, fields: fields as Partial<v.InferOutput<S>>, keys, lineOf, problems };
}

function syntaxProblems(document: Document): { offset: number; problem: string }[] {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    problem: error.code === 'DUPLICATE_KEY' ? 'the same key stands twice' : error.message.replace(/\.$/, ''),
  }));
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document))
        found.push({
          offset: alias.range?.[0] ?? 0,
          problem: `*${alias.source} names no anchor (quote text with *)`,
        });
    },
  });
  return found;
}

/** A list or group stands where its key is, since its own first line may be its first member's. */
function offsetOf(document: Document, path: DataPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      const place = isScalar(node) && node.value !== null ? node : pair.key;
      offset = isScalar(place) ? (place.range?.[0] ?? offset) : offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
