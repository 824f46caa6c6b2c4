import { describe, expect, it } from 'vitest';
import { arranged, type Marked } from './marked';

const row = (slug: string, paragraph: number, published: string): Marked => ({
  mark: { slug, paragraph, kept: true, notes: [] },
  published,
  headline: null,
  words: null,
  gone: false,
});
const names = (rows: readonly Marked[]) =>
  rows.map(({ mark, gone }) => `${mark.slug}${mark.paragraph}${gone ? ' gone' : ''}`);

describe('the list of bookmarks and notes', () => {
  const all = [
    row('b', 10, '2014-01-06'),
    row('b', 9, '2014-01-06'),
    row('c', 1, ''),
    row('a', 2, '2014-01-09'),
  ];

  it('has the newest story first, its paragraphs in their order, and last what is not on the phone', () => {
    expect(names(arranged([], all))).toEqual(['a2', 'b9', 'b10', 'c1']);
  });

  it('keeps the place of what was removed, until it is put back', () => {
    const before = arranged([], all);
    const after = arranged(before, before.toSpliced(1, 1));
    expect(names(after)).toEqual(['a2', 'b9 gone', 'b10', 'c1']);
    expect(names(arranged(after, before))).toEqual(['a2', 'b9', 'b10', 'c1']);
  });
});
