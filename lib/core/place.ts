import type { Mark, ReadingPlace, Traces } from './place-rows';
import { longestNote } from './written';

/** What of a story is on the screen: the paragraph at its top (0 for the head), and whether the end is. */
export type Seen = { paragraph: number; end: boolean };

/** What is kept of a story once this was seen; null where nothing is worth keeping. A story read to its end opens at its head. */
export function placeAfter(
  before: ReadingPlace | null,
  slug: string,
  { paragraph, end }: Seen,
): ReadingPlace | null {
  const read = end || before?.read === true;
  const place = { slug, paragraph: end ? 0 : paragraph, read };
  return read || place.paragraph > 0 ? place : null;
}

/** Whether a story is begun and not yet read. */
export function isUnfinished(place: ReadingPlace | null): boolean {
  return place !== null && !place.read && place.paragraph > 0;
}

/** A paragraph of which nothing is kept yet. */
export function unmarked(slug: string, paragraph: number): Mark {
  return { slug, paragraph, kept: false, notes: [] };
}

/** Whether there is anything to keep. */
export function isMarked({ kept, notes }: Mark): boolean {
  return kept || notes.length > 0;
}

/**
 * A note written anew, changed or taken away. One that another tab has changed meanwhile stays beside it.
 *
 * @param before the note as it was, null for a new one
 * @param after as it is to be; of spaces alone: none
 */
export function withNote(mark: Mark, before: string | null, after: string): Mark {
  const text = after.trim().slice(0, longestNote);
  const at = before === null ? -1 : mark.notes.indexOf(before);
  const notes = at < 0 ? [...mark.notes, text] : mark.notes.with(at, text);
  return { ...mark, notes: [...new Set(notes)].filter((note) => note !== '') };
}

/** Both in one: a bookmark of either, every note once, those that are here first. */
export function joinedMark(here: Mark, there: Mark): Mark {
  return {
    ...here,
    kept: here.kept || there.kept,
    notes: [...new Set([...here.notes, ...there.notes])],
  };
}

/** The further of two places in one story: read to the end is further than any paragraph. */
export function furtherPlace(one: ReadingPlace, other: ReadingPlace): ReadingPlace {
  if (one.read !== other.read) return one.read ? one : other;
  return one.paragraph >= other.paragraph ? one : other;
}

/** A bookmark's or a note's place, as one word. */
export function markKey({ slug, paragraph }: Pick<Mark, 'slug' | 'paragraph'>): string {
  return `${slug} ${paragraph}`;
}

/** Brings two phones together; nothing of either is lost but the nearer of two places. Twice is as good as once. */
export function mergedTraces(here: Traces, there: Traces): Traces {
  const places = new Map(here.places.map((place) => [place.slug, place]));
  for (const place of there.places)
    places.set(place.slug, furtherPlace(places.get(place.slug) ?? place, place));
  const marks = new Map(here.marks.map((mark) => [markKey(mark), mark]));
  for (const mark of there.marks.filter(isMarked))
    marks.set(
      markKey(mark),
      joinedMark(marks.get(markKey(mark)) ?? unmarked(mark.slug, mark.paragraph), mark),
    );
  const left = [here.left, there.left].find(
    (slug) => slug !== null && isUnfinished(places.get(slug) ?? null),
  );
  return {
    format: 'waraq-places',
    places: [...places.values()],
    marks: [...marks.values()],
    left: left ?? null,
  };
}
