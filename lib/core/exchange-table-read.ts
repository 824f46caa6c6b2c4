import { cellList, plainCell } from './exchange-cell';
import { type CsvField, csvRecords, delimiterOf, type LineProblem } from './exchange-csv';
import type { Draft, EntryPath, Reading } from './exchange-draft';
import { type Column, columns } from './exchange-table';
import { jsonOf, numberOr } from './exchange-value';

/** Fields an entry can do without: their empty cells mean that it has none. */
const optional = new Set(['coordinates', 'wikidata', 'guards']);

/** The columns by what the schema's problems call their fields: names.en, coordinates[1]. */
const nameOf: ReadonlyMap<string, string> = new Map(
  columns.map(({ name, path: [key, inner] }) => {
    if (inner === undefined) return [String(key), name];
    return [typeof inner === 'number' ? `${key}[${inner + 1}]` : `${key}.${inner}`, name];
  }),
);

/** Reads a table: columns in any order, every one of them there; fields between `,`, `;` or tabs. */
export function readTable(text: string): Reading {
  const { records, problems } = csvRecords(text, delimiterOf(text));
  const [header, ...rows] = records;
  if (!header) return refused(1, 'the file is empty', 'a row of column names, then a row for each entry');
  const names = header.map((field) => field.text.trim());
  problems.push(...headerProblems(header, names));
  if (problems.some(({ line }) => line === header[0]?.line)) return { drafts: [], problems, leftOut: [] };
  const filled = rows.filter((row) => row.some((field) => field.text.trim() !== ''));
  if (filled.length === 0)
    problems.push({ line: 1, problem: 'there are no entries', expected: 'a row for each' });
  const drafts = filled.flatMap((row) => {
    if (row.length === names.length) return draftOf(row, names, problems);
    problems.push({
      line: row[0]?.line ?? 1,
      problem: `the row has ${row.length} fields`,
      expected: `${names.length}, as many as there are columns (in quotes where they hold a separator)`,
    });
    return [];
  });
  return { drafts, problems, leftOut: [] };
}

function refused(line: number, problem: string, expected: string): Reading {
  return { drafts: [], problems: [{ line, problem, expected }], leftOut: [] };
}

function headerProblems(header: readonly CsvField[], names: readonly string[]): LineProblem[] {
  const known = columns.map(({ name }) => name);
  if (!names.some((name) => known.includes(name)))
    return [
      {
        line: header[0]?.line ?? 1,
        problem: 'the first row is not that of the column names',
        expected: known.join(','),
      },
    ];
  const wrong = header.flatMap(({ line }, index): LineProblem[] => {
    const name = names[index] ?? '';
    if (!known.includes(name))
      return [{ line, problem: `"${name}" is no column`, expected: `one of ${known.join(', ')}` }];
    if (names.indexOf(name) === index) return [];
    return [{ line, problem: `the column ${name} stands twice`, expected: 'every column once' }];
  });
  const line = header[0]?.line ?? 1;
  const missing = known
    .filter((name) => !names.includes(name))
    .map((name) => ({
      line,
      problem: `the column ${name} is missing`,
      expected: 'all columns, even if empty',
    }));
  return [...wrong, ...missing];
}

function draftOf(row: readonly CsvField[], names: readonly string[], problems: LineProblem[]): Draft {
  const raw: Record<string, unknown> = { names: {}, aliases: {}, definition: {} };
  const fieldOf = ({ name }: Column) => row[names.indexOf(name)] ?? { text: '', line: 1 };
  const pair = columns.filter(({ path }) => path[0] === 'coordinates');
  const hasPlace = pair.some((column) => fieldOf(column).text.trim() !== '');
  if (hasPlace) raw.coordinates = [];
  for (const column of columns) {
    const { text, line } = fieldOf(column);
    const cell = plainCell(text).trim();
    const [key = '', inner] = column.path;
    if (cell === '' && optional.has(String(key)) && !(key === 'coordinates' && hasPlace)) continue;
    let value: unknown = cell;
    if (column.holds === 'list') value = cellList(cell);
    else if (column.holds === 'number') value = numberOr(cell);
    else if (column.holds === 'json') {
      value = jsonOf(cell);
      if (value === undefined) {
        problems.push({
          line,
          problem: `${column.name} is not JSON`,
          expected: 'what export wrote, or nothing',
        });
        continue;
      }
    }
    if (inner === undefined) raw[key] = value;
    else (raw[key] as Record<string | number, unknown>)[inner] = value;
  }
  const lineOf = (path: EntryPath) => {
    const column = columns.find((one) => one.path.every((step, index) => step === path[index]));
    const nearest = column ?? columns.find((one) => one.path[0] === path[0]);
    return nearest ? fieldOf(nearest).line : (row[0]?.line ?? 1);
  };
  return { raw, lineOf, told: [], nameOf };
}
