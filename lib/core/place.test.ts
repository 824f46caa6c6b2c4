import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  furtherPlace,
  isUnfinished,
  joinedMark,
  markKey,
  mergedTraces,
  placeAfter,
  unmarked,
  withNote,
} from './place';
import { type Mark, type ReadingPlace, type Traces, tracesIn } from './place-rows';
import { longestNote } from './written';

const slug = fc.constantFrom('a', 'b', 'c-d');
const place: fc.Arbitrary<ReadingPlace> = fc.record({
  slug,
  paragraph: fc.nat({ max: 12 }),
  read: fc.boolean(),
});
const note = fc.constantFrom('one', 'دو', 'ثلاثة 3', ' with spaces ');
const mark: fc.Arbitrary<Mark> = fc.record({
  slug,
  paragraph: fc.integer({ min: 1, max: 3 }),
  kept: fc.boolean(),
  notes: fc.uniqueArray(note, { maxLength: 3 }),
});
const traces: fc.Arbitrary<Traces> = fc.record({
  format: fc.constant('waraq-places' as const),
  places: fc.uniqueArray(place, { selector: (one) => one.slug }),
  marks: fc
    .uniqueArray(mark, { selector: markKey })
    .map((all) => all.filter((one) => one.kept || one.notes.length > 0)),
  left: fc.option(slug),
});
const none: Traces = { format: 'waraq-places', places: [], marks: [], left: null };

/** As sets: which stands first is no matter. */
function asSets({ places, marks }: Traces) {
  return {
    places: new Set(places.map((one) => JSON.stringify(one))),
    marks: new Set(marks.map((one) => JSON.stringify({ ...one, notes: one.notes.toSorted() }))),
  };
}

describe('the place in a story', () => {
  it('is the paragraph last seen, back and forth, and is forgotten at the head', () => {
    const fourth = placeAfter(null, 'a', { paragraph: 4, end: false });
    expect(fourth).toEqual({ slug: 'a', paragraph: 4, read: false });
    expect(placeAfter(fourth, 'a', { paragraph: 2, end: false })?.paragraph).toBe(2);
    expect(placeAfter(fourth, 'a', { paragraph: 0, end: false })).toBeNull();
  });

  it('is the head again once the end was seen, and the story stays read', () => {
    const read = placeAfter(null, 'a', { paragraph: 8, end: true });
    expect(read).toEqual({ slug: 'a', paragraph: 0, read: true });
    expect(placeAfter(read, 'a', { paragraph: 3, end: false })).toEqual({
      slug: 'a',
      paragraph: 3,
      read: true,
    });
    expect(placeAfter(read, 'a', { paragraph: 0, end: false })).toEqual(read);
  });

  it('is unfinished between the first paragraph and the end', () => {
    const at = (paragraph: number, read: boolean) => isUnfinished({ slug: 'a', paragraph, read });
    expect([at(1, false), at(0, false), at(3, true), isUnfinished(null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a note', () => {
  const marked: Mark = { ...unmarked('a', 2), notes: ['one', 'two'] };

  it('is added, changed and taken away', () => {
    expect(withNote(marked, null, ' three\n').notes).toEqual(['one', 'two', 'three']);
    expect(withNote(marked, 'one', 'uno').notes).toEqual(['uno', 'two']);
    expect(withNote(marked, 'one', ' \n').notes).toEqual(['two']);
    expect(withNote(marked, null, '').notes).toEqual(['one', 'two']);
  });

  it('stays beside one that another tab has made of the same', () => {
    const elsewhere = withNote(marked, 'one', 'uno');
    expect(withNote(elsewhere, 'one', 'eins').notes).toEqual(['uno', 'two', 'eins']);
    expect(withNote(elsewhere, 'two', 'uno').notes).toEqual(['uno']);
  });

  it('is cut where it is longer than a backup takes', () => {
    const [long = ''] = withNote(unmarked('a', 1), null, 'x'.repeat(longestNote + 1)).notes;
    expect(tracesIn({ ...none, marks: [{ ...unmarked('a', 1), notes: [long] }] })).not.toBeNull();
  });
});

describe('two phones brought together', () => {
  it('keep both notes where they differ, and one where they do not', () => {
    const here: Mark = { ...unmarked('a', 1), notes: ['one', 'two'] };
    const there: Mark = { ...unmarked('a', 1), kept: true, notes: ['two', 'three'] };
    expect(joinedMark(here, there)).toEqual({ ...here, kept: true, notes: ['one', 'two', 'three'] });
  });

  it('go on at the further place', () => {
    const at = (paragraph: number, read = false): ReadingPlace => ({ slug: 'a', paragraph, read });
    expect(furtherPlace(at(3), at(5))).toEqual(at(5));
    expect(furtherPlace(at(0, true), at(5))).toEqual(at(0, true));
  });

  it('lose no bookmark, no note and no story that was read, whichever comes to which, once or twice', () => {
    fc.assert(
      fc.property(traces, traces, (one, other) => {
        const merged = mergedTraces(one, other);
        expect(asSets(mergedTraces(other, one))).toEqual(asSets(merged));
        expect(mergedTraces(merged, other)).toEqual(merged);
        for (const { slug, paragraph, kept, notes } of [...one.marks, ...other.marks]) {
          const found = merged.marks.find((mark) => mark.slug === slug && mark.paragraph === paragraph);
          expect(found?.kept || !kept).toBe(true);
          expect(found?.notes).toEqual(expect.arrayContaining(notes));
        }
        for (const { slug, paragraph, read } of [...one.places, ...other.places]) {
          const found = merged.places.find((place) => place.slug === slug);
          expect(found?.read || (!read && (found?.paragraph ?? -1) >= paragraph)).toBe(true);
        }
      }),
    );
  });

  it('keep the story that was left here, unless it was read to its end there', () => {
    const begun = (slug: string): ReadingPlace => ({ slug, paragraph: 2, read: false });
    const here = { ...none, places: [begun('a')], left: 'a' };
    const there = { ...none, places: [begun('b')], left: 'b' };
    expect(mergedTraces(here, there).left).toBe('a');
    expect(mergedTraces(none, there).left).toBe('b');
    const readThere = { ...there, places: [begun('b'), { slug: 'a', paragraph: 0, read: true }] };
    expect(mergedTraces(here, readThere).left).toBe('b');
    expect(mergedTraces({ ...none, left: 'a' }, none).left).toBeNull();
  });
});

describe('a line of a backup', () => {
  it('is read as it was written, and holds neither time nor count', () => {
    fc.assert(
      fc.property(traces, (all) => {
        expect(tracesIn(JSON.parse(JSON.stringify(all)))).toEqual(all);
      }),
    );
    expect(
      tracesIn({ ...none, places: [{ slug: 'a', paragraph: 1, read: false, at: 1_700_000_000 }] }),
    ).toEqual({
      ...none,
      places: [{ slug: 'a', paragraph: 1, read: false }],
    });
  });

  it.each([
    ['no list of places', { ...none, places: undefined }],
    ['an address for a name', { ...none, left: '../a' }],
    ['half a paragraph', { ...none, places: [{ slug: 'a', paragraph: 1.5, read: false }] }],
    ['a bookmark of the head', { ...none, marks: [unmarked('a', 0)] }],
    ['a note that is no text', { ...none, marks: [{ ...unmarked('a', 1), notes: [7] }] }],
    [
      'a book for a note',
      { ...none, marks: [{ ...unmarked('a', 1), notes: ['x'.repeat(longestNote + 1)] }] },
    ],
    ['another format', { ...none, format: 'waraq-backup' }],
  ])('is refused with %s', (_, line) => {
    expect(tracesIn(line)).toBeNull();
  });
});
