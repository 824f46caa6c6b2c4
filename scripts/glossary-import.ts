import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { ContentError, type Problem } from '@/lib/content/content-error';
import type { Reading } from '@/lib/core/exchange-draft';
import { readTable } from '@/lib/core/exchange-table-read';
import type { EntrySource } from '@/lib/core/glossary';
import { decoded } from './exchange-decode';
import {
  checkedDrafts,
  type EntryFile,
  entryFiles,
  glossaryFolder,
  glossaryProblems,
} from './exchange-glossary';
import { readTbx } from './exchange-tbx-read';
import { changedYaml, entryYaml } from './exchange-yaml';

export const usage = 'import FILE [--dir content/glossary] [--dry-run]';

/**
 * `npm run --silent glossary -- import FILE`: takes CSV or TBX-Basic into the glossary (docs/exchange.md).
 * An entry of the file replaces the one with its id, whole; entries that the file does not have stay.
 *
 * @returns the exit code: 1, with `FILE:LINE: problem; expected …` for every mistake and nothing written,
 *   unless the whole file is right
 */
export async function run(args: string[]): Promise<number> {
  const order = orderFrom(args);
  if ('error' in order) return complain(`import: ${order.error}\nusage: glossary ${usage}`);
  const { file, dir, dryRun } = order;
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return complain(`${file}:1: ${bytes}; expected a CSV or TBX-Basic file`);
  const reading = readingOf(bytes);
  const here = entryFiles(dir);
  const drafts = checkedDrafts(file, reading);
  const problems = [
    ...reading.problems.map((problem) => ({ file, ...problem })),
    ...drafts.flatMap(({ yaml }) => yaml.problems),
    ...problemsTogether(file, drafts, here, dir),
  ];
  if (problems.length > 0) return complain(new ContentError(problems).message);
  for (const { line, problem, expected } of reading.leftOut)
    console.error(`${file}:${line}: ${problem} is left out: ${expected}`);
  const byId = new Map(here.map((one) => [one.id, one]));
  const changes = drafts.flatMap((draft) => changeOf(draft, byId.get(draft.id)));
  if (!dryRun) write(dir, changes);
  for (const { id, what } of changes) console.log(`${id}: ${what}`);
  const same = drafts.length - changes.length;
  console.log(`import: ${changes.length} ${dryRun ? 'to write' : 'written'}, ${same} unchanged`);
  return 0;
}

function orderFrom(args: string[]): { file: string; dir: string; dryRun: boolean } | { error: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { dir: { type: 'string' }, 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined) return { error: 'no file is named' };
    if (more.length > 0) return { error: 'more than one file is named' };
    return { file, dir: values.dir ?? glossaryFolder(), dryRun: values['dry-run'] ?? false };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** A file's bytes, or why it cannot be read. */
function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`;
  }
}

/** Either format says what it is with its first letter. */
function readingOf(bytes: Uint8Array): Reading {
  const file = decoded(bytes);
  if ('problems' in file) return { drafts: [], problems: file.problems, leftOut: [] };
  return file.text.trimStart().startsWith('<') ? readTbx(file.text) : readTable(file.text);
}

/** What of the file does not go together, with itself or with the entries that stay; they are not to blame. */
function problemsTogether(
  file: string,
  drafts: readonly EntryFile[],
  here: readonly EntryFile[],
  dir: string,
): Problem[] {
  const replaced = new Set(drafts.map(({ id }) => id));
  const staying = here.filter(({ id }) => !replaced.has(id));
  // Without a right id it is unknown which entry is meant, and everything would seem to be there twice.
  const named = drafts.filter(({ yaml }) => yaml.fields.id !== undefined);
  return glossaryProblems([...staying, ...named], dir).filter((problem) => problem.file === file);
}

type Change = { id: string; what: string; text: string };

/** What becomes of an entry's file; nothing where it says the same already, however it is laid out. */
function changeOf({ id, yaml: { value } }: EntryFile, before: EntryFile | undefined): Change | [] {
  if (value === null) return [];
  if (!before) return { id, what: 'new', text: entryYaml(value) };
  const entry = before.yaml.value;
  if (entry === null) return { id, what: 'replaced, with its mistakes', text: entryYaml(value) };
  const changed = differences(entry, value);
  if (changed.length === 0) return [];
  return {
    id,
    what: `changed ${changed.join(', ')}`,
    text: changedYaml({ text: before.text, entry }, value),
  };
}

/** The fields that differ, such as `definition.fa`; what is gone is said to be gone. */
function differences(before: EntrySource, after: EntrySource): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof EntrySource>;
  return [...keys].flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (isDeepStrictEqual(old, now)) return [];
    if (old === undefined || now === undefined) return `${key} (${old === undefined ? 'added' : 'removed'})`;
    if (!['names', 'aliases', 'definition'].includes(key)) return key;
    return Object.entries(now)
      .filter(([locale, value]) => !isDeepStrictEqual((old as Record<string, unknown>)[locale], value))
      .map(([locale]) => `${key}.${locale}`);
  });
}

/** All files are written beside the old ones first, so that a full disk leaves the glossary as it was. */
function write(dir: string, changes: readonly Change[]): void {
  mkdirSync(dir, { recursive: true });
  const files = changes.map(({ id, text }) => ({
    to: join(dir, `${id}.yaml`),
    from: join(dir, `.${id}.yaml.new`),
    text,
  }));
  try {
    for (const { from, text } of files) writeFileSync(from, text);
    for (const { from, to } of files) renameSync(from, to);
  } finally {
    for (const { from } of files) rmSync(from, { force: true });
  }
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
