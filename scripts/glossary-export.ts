import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentError, type Problem } from '@/lib/content/content-error';
import { unfitCharacter } from '@/lib/core/exchange-draft';
import { glossaryTable } from '@/lib/core/exchange-table';
import { glossaryTbx } from '@/lib/core/exchange-tbx';
import type { EntrySource } from '@/lib/core/glossary';
import { type EntryFile, entryFiles, glossaryFolder, glossaryProblems } from './exchange-glossary';

export const usage = 'export --format csv|tbx [--bom] [--dir content/glossary]';

/**
 * `npm run --silent glossary -- export --format csv|tbx`: the whole glossary to standard output,
 * in the order of its ids (docs/exchange.md describes both formats).
 *
 * @returns the exit code: 1, with a line for every mistake and nothing written, where the glossary has any
 */
export async function run(args: string[]): Promise<number> {
  const order = orderFrom(args);
  if ('error' in order) return complain(`export: ${order.error}\nusage: glossary ${usage}`);
  if (!existsSync(order.dir)) return complain(`${order.dir}:1: there is no such folder; expected a glossary`);
  const files = entryFiles(order.dir);
  const problems = [
    ...files.flatMap((file) => [...file.yaml.problems, ...unfitText(file)]),
    ...glossaryProblems(files, order.dir),
  ];
  if (problems.length > 0) return complain(new ContentError(problems).message);
  const entries = files.flatMap(({ yaml }) => yaml.value ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  await printed(
    `${order.bom ? '\uFEFF' : ''}${order.format === 'csv' ? table(entries) : glossaryTbx(entries)}`,
  );
  return 0;
}

type Order = { format: 'csv' | 'tbx'; bom: boolean; dir: string };

function orderFrom(args: string[]): Order | { error: string } {
  try {
    const { values } = parseArgs({
      args,
      options: { format: { type: 'string' }, bom: { type: 'boolean' }, dir: { type: 'string' } },
    });
    const { format, bom = false, dir = glossaryFolder() } = values;
    if (format !== 'csv' && format !== 'tbx') return { error: `--format is ${format ?? 'missing'}` };
    return { format, bom, dir };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function table(entries: readonly EntrySource[]): string {
  const { text, protectedCells } = glossaryTable(entries);
  for (const { id, column } of protectedCells)
    console.error(
      `export: ${column} of ${id} begins like a formula: written with a ' before it, which import takes off`,
    );
  return text;
}

/** YAML can hold, by their numbers, characters that the formats cannot. */
function unfitText({ file, yaml }: EntryFile): Problem[] {
  return Object.entries(yaml.value ?? {}).flatMap(([key, value]) => {
    const character = unfitCharacter(textsIn(value).join('\n'));
    const line = yaml.lineOf([key]);
    return character === null
      ? []
      : [{ file, line, problem: `${key} has ${character}`, expected: 'letters and marks of text' }];
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

async function printed(text: string): Promise<void> {
  // Awaited, so that the process does not end before a pipe has taken everything.
  await new Promise<void>((done, failed) =>
    process.stdout.write(text, (error) => (error ? failed(error) : done())),
  );
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
