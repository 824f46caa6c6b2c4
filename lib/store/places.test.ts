import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withNote } from '@/lib/core/place';
import type { Traces } from '@/lib/core/place-rows';
import { defaultSettings } from '@/lib/core/settings';
import { database, deleteDatabase } from './database';
import { changeMark, forgetTraces, loadMarks, loadPlace, loadTraces, mergeTraces, notePlace } from './places';
import { saveSettings } from './settings';
import { loadUnfinished } from './unfinished';

beforeEach(async () => {
  await deleteDatabase();
});

const remember = (on: boolean) => saveSettings({ ...defaultSettings, remember: on });
const at = (paragraph: number, end = false) => ({ paragraph, end });
const card = {
  slug: 'a',
  published: '2014-01-06',
  cards: { fa: { headline: 'آ', standfirst: 'ب', dateline: 'ت' } },
  revision: 1,
  terms: [],
};
const there: Traces = {
  format: 'waraq-places',
  places: [{ slug: 'b', paragraph: 3, read: false }],
  marks: [{ slug: 'a', paragraph: 2, kept: false, notes: ['elsewhere'] }],
  left: 'b',
};

describe('the place in a story', () => {
  it('is kept, and says which story was left unfinished, and which were read', async () => {
    const db = database();
    await db.stories.put(card);
    expect(await loadUnfinished()).toEqual({ read: new Set(), left: null });
    // Lists are told of what they show, not of every paragraph.
    expect(await notePlace(db, 'a', at(2))).toBe(true);
    expect(await notePlace(db, 'a', at(4))).toBe(false);
    expect(await loadPlace(db, 'a')).toEqual({ slug: 'a', paragraph: 4, read: false });
    expect((await loadUnfinished()).left?.slug).toBe('a');

    expect(await notePlace(db, 'b', at(1))).toBe(true);
    // The other one is last left now, and it is not on this phone.
    expect((await loadUnfinished()).left).toBeNull();
    expect(await notePlace(db, 'b', at(0))).toBe(true);
    expect(await loadPlace(db, 'b')).toBeNull();
    expect(await notePlace(db, 'a', at(5))).toBe(true);
    expect(await notePlace(db, 'a', at(9, true))).toBe(true);
    expect(await loadUnfinished()).toEqual({ read: new Set(['a']), left: null });
  });

  it('leaves no trace of when, how often or in which order stories were read', async () => {
    const db = database();
    for (const slug of ['c', 'a', 'b']) {
      await notePlace(db, slug, at(1));
      await notePlace(db, slug, at(3));
    }
    expect(await db.places.toArray()).toEqual(
      ['a', 'b', 'c'].map((slug) => ({ slug, paragraph: 3, read: false })),
    );
    expect(await db.state.toArray()).toEqual([{ key: 'left', slug: 'b' }]);
  });

  it('is none where the stored row is damaged', async () => {
    await database().table('places').put({ slug: 'a', paragraph: 'four' });
    expect(await loadPlace(database(), 'a')).toBeNull();
    expect(await loadTraces(database())).toBeNull();
  });
});

describe('bookmarks and notes', () => {
  it('are kept by paragraph, and are gone with the last of them', async () => {
    const db = database();
    await changeMark(db, 'a', 10, (mark) => ({ ...mark, kept: true }));
    await changeMark(db, 'a', 9, (mark) => withNote(mark, null, 'یادداشت'));
    await changeMark(db, 'b', 1, (mark) => ({ ...mark, kept: true }));
    expect(await loadMarks(db, 'a')).toEqual([
      { slug: 'a', paragraph: 9, kept: false, notes: ['یادداشت'] },
      { slug: 'a', paragraph: 10, kept: true, notes: [] },
    ]);
    const before = await changeMark(db, 'a', 9, (mark) => withNote(mark, 'یادداشت', ''));
    expect(before?.notes).toEqual(['یادداشت']);
    expect((await loadMarks(db)).map(({ slug, paragraph }) => `${slug}${paragraph}`)).toEqual(['b1', 'a10']);
  });

  it('of another phone come to those that are here, and older backups bring none', async () => {
    const db = database();
    await notePlace(db, 'b', at(1));
    await changeMark(db, 'a', 2, (mark) => withNote(mark, null, 'here'));
    expect(await mergeTraces(db, there)).toBe(true);
    expect(await mergeTraces(db, there)).toBe(true);
    expect(await loadTraces(db)).toEqual({
      ...there,
      marks: [{ slug: 'a', paragraph: 2, kept: false, notes: ['here', 'elsewhere'] }],
    });
  });
});

describe('a reader who wants nothing remembered', () => {
  it('has all of it erased at once, and nothing is written from then on', async () => {
    const db = database();
    await notePlace(db, 'a', at(2));
    await changeMark(db, 'a', 2, (mark) => ({ ...mark, kept: true }));
    await remember(false);
    await forgetTraces(db);
    // As a tab does that has not heard of it yet.
    expect(await notePlace(db, 'a', at(3))).toBe(false);
    expect(await changeMark(db, 'a', 3, (mark) => ({ ...mark, kept: true }))).toBeNull();
    expect(await mergeTraces(db, there)).toBe(false);
    expect([await db.places.count(), await db.marks.count(), await db.state.count()]).toEqual([0, 0, 0]);
    expect(await loadTraces(db)).toBeNull();

    await remember(true);
    await notePlace(db, 'a', at(3));
    expect(await loadPlace(db, 'a')).toEqual({ slug: 'a', paragraph: 3, read: false });
  });
});
