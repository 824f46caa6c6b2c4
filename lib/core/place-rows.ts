import * as v from 'valibot';
import { Id } from './glossary';
import { longestNote } from './written';

/**
 * What a phone remembers of its reader: places, bookmarks and notes, and no more. No time, no count and no order
 * but one: which story was last left unfinished. So nobody can read out of it what was read when.
 */

const paragraphFrom = (first: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(first), v.maxValue(99_999));

/** Plain text in whatever language. */
const Note = v.pipe(
  v.string(),
  v.check((note) => note !== '' && note.length <= longestNote),
);

/** Where the reader is in a story, whatever the language: paragraphs are aligned by number, from 1. */
export const ReadingPlace = v.object({
  slug: Id,
  /** 0 at the head. */
  paragraph: paragraphFrom(0),
  /** Its end was once on the screen. */
  read: v.boolean(),
});
export type ReadingPlace = v.InferOutput<typeof ReadingPlace>;

/** What the reader did with a paragraph. */
export const Mark = v.object({
  slug: Id,
  paragraph: paragraphFrom(1),
  /** It has a bookmark. */
  kept: v.boolean(),
  /** One as a rule; more where two phones were brought together. Each once. */
  notes: v.array(Note),
});
export type Mark = v.InferOutput<typeof Mark>;

/** All of it; a line of a backup. */
export const Traces = v.object({
  format: v.literal('waraq-places'),
  places: v.array(ReadingPlace),
  marks: v.array(Mark),
  /** The story last left unfinished. */
  left: v.nullable(Id),
});
export type Traces = v.InferOutput<typeof Traces>;

/** Null for what is no such line. */
export function tracesIn(value: unknown): Traces | null {
  const parsed = v.safeParse(Traces, value);
  return parsed.success ? parsed.output : null;
}
