import type { LineProblem } from './exchange-csv';

/** A path into an entry: keys, and list positions from 0. */
export type EntryPath = readonly (string | number)[];

/** An entry as a foreign file has it: to be checked by the schema, and its lines to be told. */
export type Draft = {
  raw: Record<string, unknown>;
  lineOf: (path: EntryPath) => number;
  /** Paths, joined by dots, whose problems the reader has told in the file's own words. */
  told: string[];
  /** The file's own names of fields, such as name_en for names.en. */
  nameOf?: ReadonlyMap<string, string>;
};

/** What a reader made of a file: entries, what is wrong with it, and what the glossary has no place for. */
export type Reading = { drafts: Draft[]; problems: LineProblem[]; leftOut: LineProblem[] };

/**
 * Characters that XML 1.0 cannot hold (its production 2), or that stand for letters already lost: refused
 * in either format and direction, so that whatever comes in can go out.
 */
const unfit = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}|[\uFFFD-\uFFFF]/u;

/** The first unfit character, as U+0000, or null. */
export function unfitCharacter(text: string): string | null {
  const found = unfit.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
