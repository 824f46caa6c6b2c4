import { describe, expect, it } from 'vitest';
import type { FindDocument } from './find-build';
import { fingerprintOf } from './find-head';
import { FindIndex, openIndex, type StoredIndex } from './find-index';

const story = (doc: number, body: string): FindDocument => ({
  doc,
  locale: 'en',
  day: 0,
  fields: { headline: '', standfirst: '', body },
});

/** An index of nine stories in some segments, one of them removed, and what is stored of it. */
function kept(): { index: FindIndex; stored: StoredIndex } {
  const index = new FindIndex();
  index.add([1, 2, 3, 4, 5].map((doc) => story(doc, `flood in town${doc}`)));
  for (let doc = 6; doc < 10; doc++) index.add([story(doc, `flood in town${doc}`)]);
  index.remove([4]);
  const { head, put } = index.changes();
  return { index, stored: { head, segments: put } };
}

const copy = (buffer: ArrayBuffer, change?: (words: Uint32Array, at: number) => void, at = 0) => {
  const copied = buffer.slice(0);
  change?.(new Uint32Array(copied), at);
  return copied;
};

describe('a stored index', () => {
  it('is opened as it was, and goes on from there', () => {
    const { index, stored } = kept();
    const opened = openIndex(stored);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    expect(opened.value.fingerprint).toBe(index.fingerprint);
    expect(opened.value.find({ typed: 'flood ', limit: 20 })).toEqual(
      index.find({ typed: 'flood ', limit: 20 }),
    );
    opened.value.remove([9]);
    opened.value.add([story(10, 'flood')]);
    expect(opened.value.find({ typed: 'flood ', limit: 20 }).docs).toEqual([10, 8, 7, 6, 5, 3, 2, 1]);
  });
  it('is not copied when it is opened', () => {
    const { stored } = kept();
    const opened = openIndex(stored);
    const bytes = stored.segments.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    expect(opened.ok && opened.value.bytes - bytes).toBeLessThan(20);
  });
  it('is stored piece by piece: what did not change is not handed over again', () => {
    const { index, stored } = kept();
    expect(index.changes()).toMatchObject({ put: [], drop: [] });
    const large = stored.segments.toSorted((a, b) => b.buffer.byteLength - a.buffer.byteLength)[0];
    index.add([story(10, 'drought')]);
    const { put, drop } = index.changes();
    expect(put).toHaveLength(1);
    expect(put.map(({ id }) => id)).not.toContain(large?.id);
    for (const id of drop) expect(stored.segments.map((one) => one.id)).toContain(id);
  });
  it('says which documents are in it, whatever their order', () => {
    const { index } = kept();
    expect(index.fingerprint).toBe(fingerprintOf([9, 8, 7, 6, 5, 3, 2, 1]));
    expect(index.fingerprint).not.toBe(fingerprintOf([9, 8, 7, 6, 5, 4, 2, 1]));
    expect(index.fingerprint).not.toBe(fingerprintOf([9, 8, 7, 6, 5, 3, 2]));
    expect(fingerprintOf([])).toBe(new FindIndex().fingerprint);
  });
});

describe('bytes that are no index', () => {
  it('of another version are said to be so', () => {
    const { stored } = kept();
    const newer = (words: Uint32Array) => {
      words[1] = (words[1] ?? 0) + 1;
    };
    expect(openIndex({ ...stored, head: copy(stored.head, newer) })).toEqual({
      ok: false,
      error: 'other-version',
    });
    const segments = stored.segments.map(({ id, buffer }) => ({ id, buffer: copy(buffer, newer) }));
    expect(openIndex({ ...stored, segments })).toEqual({ ok: false, error: 'other-version' });
  });
  it('are refused wherever a bit is wrong', () => {
    const { stored } = kept();
    const flip = (words: Uint32Array, at: number) => {
      words[at] = (words[at] ?? 0) ^ (1 << (at % 32));
    };
    for (let at = 0; at < stored.head.byteLength / 4; at++)
      expect(openIndex({ ...stored, head: copy(stored.head, flip, at) }).ok).toBe(false);
    for (const [index, { id, buffer }] of stored.segments.entries())
      for (let at = 0; at < buffer.byteLength / 4; at++) {
        const segments = stored.segments.with(index, { id, buffer: copy(buffer, flip, at) });
        expect(openIndex({ ...stored, segments }).ok).toBe(false);
      }
  });
  it('are refused where some are missing or of another index', () => {
    const { stored } = kept();
    const other = new FindIndex();
    other.add([story(1, 'other')]);
    const foreign = other.changes().put[0]?.buffer ?? new ArrayBuffer(0);
    const first = stored.segments[0];
    expect(openIndex({ ...stored, segments: stored.segments.slice(1) }).ok).toBe(false);
    expect(
      openIndex({ ...stored, segments: stored.segments.with(0, { id: first?.id ?? 0, buffer: foreign }) }).ok,
    ).toBe(false);
    for (const length of [0, 3, 4, 60])
      expect(openIndex({ head: new ArrayBuffer(length), segments: [] })).toEqual({
        ok: false,
        error: 'damaged',
      });
    expect(
      openIndex({
        ...stored,
        segments: stored.segments.map(({ id, buffer }) => ({ id, buffer: buffer.slice(0, -4) })),
      }).ok,
    ).toBe(false);
  });
});
