import { describe, expect, it } from 'vitest';
import { ar, baghdad, contentWith, en, fa } from './sample-content';

describe('sound content', () => {
  it('is read with sources by title, mentions found and guards left behind', () => {
    const { stories, entries } = contentWith({});
    expect(entries.map(({ id }) => id)).toEqual(['baghdad', 'iraq']);
    expect(entries[0]).not.toHaveProperty('guards');
    expect(entries[0]?.sources.map(({ id, title }) => [id, title.ar])).toEqual([
      ['ap', 'رويترز'],
      ['reuters', 'رويترز'],
    ]);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ slug: 'first', published: '2014-01-06' });
    expect(stories[0]?.texts.en.body[0]?.spans).toEqual([
      'First, about ',
      { term: 'iraq', text: 'Iraq' },
      '.',
    ]);
    expect(stories[0]?.texts.en.body[1]?.spans).toEqual([
      'Second for ',
      { term: 'baghdad', text: 'Baghdad' },
      '.',
    ]);
    expect(stories[0]?.texts.fa.body[1]?.spans).toEqual(['در ', { term: 'baghdad', text: 'بغداد' }, '.']);
    expect(stories[0]?.texts.ar.body[1]?.spans).toEqual(['في ', { term: 'baghdad', text: 'بغداد' }, '.']);
  });

  it('has terms in the order of the English text, then those of other languages only', () => {
    const text = en.replace('Second for Baghdad', '[Baghdad](term:baghdad)');
    const first = text.replace('First, about [Iraq](term:iraq)', 'First');
    expect(contentWith({}).stories[0]?.terms).toEqual(['iraq', 'baghdad']);
    expect(contentWith({ 'stories/first/en.md': first }).stories[0]?.terms).toEqual(['baghdad', 'iraq']);
  });

  it('has no mention where the editor unmarked one', () => {
    const unmarked = en.replace('for Baghdad', 'for [Baghdad](term:)');
    const { stories } = contentWith({ 'stories/first/en.md': unmarked });
    expect(stories[0]?.texts.en.body[1]?.spans).toEqual(['Second for Baghdad.']);
  });

  it('has the newest story first, then goes by slug', () => {
    const copy = (slug: string, published: string) => ({
      [`stories/${slug}/story.yaml`]: `slug: ${slug}\npublished: ${published}\nlabel: breaking\nsources: [ap]\n`,
      [`stories/${slug}/en.md`]: en,
      [`stories/${slug}/ar.md`]: ar,
      [`stories/${slug}/fa.md`]: fa,
    });
    const { stories } = contentWith({
      ...copy('b', '2014-01-05'),
      ...copy('newest', '2014-02-01'),
      ...copy('a', '2014-01-05'),
    });
    expect(stories.map(({ slug }) => slug)).toEqual(['newest', 'first', 'a', 'b']);
  });

  it('may hold hidden files, a byte order mark and Windows line ends', () => {
    const windows = `\uFEFF${en.replaceAll('\n', '\r\n')}`;
    const { stories } = contentWith({
      'glossary/.DS_Store': 'x',
      'stories/.x': 'x',
      'stories/first/en.md': windows,
    });
    expect(stories[0]?.texts.en.headline).toBe('One');
    expect(stories[0]?.texts.en.body).toHaveLength(2);
  });

  it('may spell one alias of an entry in two cases', () => {
    const both = baghdad.replace('- Bagdad', '- Bagdad\n    - bagdad');
    expect(contentWith({ 'glossary/baghdad.yaml': both }).entries[0]?.aliases.en).toEqual([
      'Bagdad',
      'bagdad',
    ]);
  });
});
