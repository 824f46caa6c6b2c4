import { readFileSync } from 'node:fs';
import { ContentError } from '../lib/content/content-error';
import { contentTree } from '../lib/content/content-tree';
import { readGlossary } from '../lib/content/read-glossary';
import { readSources } from '../lib/content/read-sources';
import type { EntrySource } from '../lib/core/glossary';

/** One subcommand of `npm run glossary`. */
export type Subcommand = {
  /** What follows its name on the command line. */
  usage: string;
  /**
   * Does it. Bad input throws a `UsageError`, bad content a `ContentError`; both are told without a stack.
   * @param args what follows the subcommand's name
   * @param print takes a line for standard output
   * @returns whether all was well; false makes the command exit with 1
   */
  run(args: readonly string[], print: (line: string) => void): boolean;
};

/** Input that the user can mend. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The content folder that commands work on: `WARAQ_CONTENT`, or `content`. */
export function contentFolder(): string {
  return process.env.WARAQ_CONTENT ?? 'content';
}

/** Every entry, checked; throws a `ContentError` with all mistakes there are. */
export function glossaryEntries(dir = contentFolder()): EntrySource[] {
  const tree = contentTree(dir);
  const { entries } = readGlossary(tree, readSources(tree));
  if (tree.problems.length > 0) throw new ContentError(tree.problems);
  return entries;
}

/**
 * A text from a file, or from standard input without one. A byte order mark is kept, so that offsets are
 * those of the file.
 */
export function inputText(file: string | undefined): string {
  const name = file ?? 'standard input';
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file ?? 0);
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${(error as Error).message}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8 text`);
  }
}

/** Options and files: `--name value` or `--name=value` for the names given, anything else starting with - is refused. */
export function parsed<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { options: Partial<Record<Name, string>>; rest: string[] } {
  const options: Partial<Record<Name, string>> = {};
  const rest: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      rest.push(...args.slice(index + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      rest.push(arg);
      continue;
    }
    const [given = '', inline] = arg.split(/=(.*)/su);
    const name = names.find((one) => `--${one}` === given);
    if (name === undefined) throw new UsageError(`unknown option ${given}`);
    if (options[name] !== undefined) throw new UsageError(`${given} is given twice`);
    const value = inline ?? args[++index];
    if (value === undefined || value === '') throw new UsageError(`${given} needs a value`);
    options[name] = value;
  }
  return { options, rest };
}
