import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/core/find-head';
import { success } from '@/lib/core/result';
import { database, deleteDatabase } from './database';
import { loadIndex, saveIndex } from './find';

/** Longer than a row, and no byte where its neighbour could be. */
const long = Uint8Array.from({ length: 150_000 }, (_, at) => at % 251).buffer;
const short = Uint8Array.of(1, 2, 3).buffer;
const head = Uint8Array.of(7).buffer;
const docs = Uint32Array.of(1, 2);
const put = [
  { id: 1, buffer: long },
  { id: 11, buffer: short },
];

describe('the stored index', () => {
  afterEach(() => deleteDatabase());

  it('gives back long segments as they were, from rows of which none holds up a page', async () => {
    expect(await saveIndex({ head, put, drop: [] }, docs, null)).toEqual(success(true));
    const rows = await database().index.toArray();
    expect(Math.max(...rows.map(({ body }) => body.byteLength))).toBeLessThan(65_536);
    const kept = await loadIndex();
    expect(kept?.docs).toEqual(docs);
    expect(kept?.index.segments.toSorted((a, b) => a.id - b.id)).toEqual(put);
  });

  it('forgets every row of a dropped segment, and none of another whose number begins alike', async () => {
    await saveIndex({ head, put, drop: [] }, docs, null);
    await saveIndex({ head, put: [], drop: [1] }, docs, fingerprintOf(docs));
    expect(await database().index.toCollection().primaryKeys()).toEqual(['docs', 'head', 'segment 11']);
  });

  it('reads segments that a former version stored in one row', async () => {
    await saveIndex({ head, put: [], drop: [] }, docs, null);
    await database().index.put({ key: 'segment 4', body: long });
    expect((await loadIndex())?.index.segments).toEqual([{ id: 4, buffer: long }]);
  });
});
