/** One mistake in a content file: where it is, what is wrong and what would be right. */
export type Problem = {
  /** From the content's parent folder on, with `/`: `content/glossary/iraq.yaml`. */
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  problem: string;
  expected: string;
};

/**
 * Every mistake of a run at once, one per line of the message, by file and line: whoever
 * writes content mends all of them before the next build, not one a build.
 */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
    );
    super(sorted.map(lineFor).join('\n'));
    this.name = 'ContentError';
    this.problems = sorted;
  }
}

function lineFor({ file, line, problem, expected }: Problem): string {
  return `${file}:${line}: ${problem}; expected ${expected}`;
}
