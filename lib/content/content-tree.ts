import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from './content-error';

/** The content folder during one reading: its files, and the problems met so far. */
export type ContentTree = {
  /** The name a file has in problems: `glossary/iraq.yaml` → `content/glossary/iraq.yaml`. */
  nameOf: (path: string) => string;
  /** A file's text without byte order mark, or null (reported, with what was expected) where it cannot be read. */
  textOf: (path: string, missing: Missing) => string | null;
  /** The names in a folder, sorted, hidden ones left out; a folder that is absent or empty is reported. */
  namesIn: (path: string, missing: Missing) => string[];
  report: (problem: Problem) => void;
  problems: Problem[];
};

type Missing = { problem: string; expected: string };

/** @param dir the content folder; its last part begins every name in a problem */
export function contentTree(dir: string): ContentTree {
  const root = resolve(dir);
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const nameOf = (path: string) => `${basename(root)}/${path}`;
  const utf8 = new TextDecoder('utf-8', { fatal: true });

  /** What is not there is a mistake in the content; any other failure to read is not, and is thrown. */
  function whereThere<T>(path: string, missing: Missing, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
      report({ file: nameOf(path), line: 1, ...missing });
      return null;
    }
  }

  return {
    nameOf,
    report,
    problems,
    textOf(path, missing) {
      const bytes = whereThere(path, missing, () => readFileSync(join(root, path)));
      if (bytes === null) return null;
      try {
        return utf8.decode(bytes);
      } catch {
        report({
          file: nameOf(path),
          line: 1,
          problem: 'the file is not UTF-8',
          expected: 'text encoded as UTF-8',
        });
        return null;
      }
    },
    namesIn(path, missing) {
      const found = whereThere(path, missing, () => readdirSync(join(root, path)));
      const names = (found ?? []).filter((name) => !name.startsWith('.')).sort();
      if (found && names.length === 0) report({ file: nameOf(path), line: 1, ...missing });
      return names;
    },
  };
}
