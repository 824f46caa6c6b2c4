import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Catalogue, type CatalogueStory, planFor } from './catalogue';

const hash = (digit: string) => digit.repeat(64);
const file = (name: string, digit: string) => ({
  path: `/library/${name}.${digit}.json`,
  sha256: hash(digit),
  bytes: 100,
});

function story(slug: string, published: string, digit: string): CatalogueStory {
  return { slug, published, languages: ['en', 'ar', 'fa'], ...file(slug, digit) };
}

const oldest = story('oldest', '2013-12-30', '1');
const middle = story('middle', '2014-01-05', '2');
const newest = story('newest', '2014-01-06', '3');
const glossary = file('glossary', 'a');
const catalogue: Catalogue = { format: 1, glossary, stories: [middle, oldest, newest] };

describe('the plan of a sync', () => {
  it('fetches everything, newest story first, for a phone that holds nothing', () => {
    expect(planFor(catalogue, { glossary: null, stories: new Map() })).toEqual({
      glossary,
      stories: [newest, middle, oldest],
    });
  });

  it('fetches nothing where every hash is held', () => {
    const stories = new Map(catalogue.stories.map(({ slug, sha256 }) => [slug, sha256]));
    expect(planFor(catalogue, { glossary: glossary.sha256, stories })).toEqual({
      glossary: null,
      stories: [],
    });
  });

  it('fetches again what changed, and leaves alone what left the catalogue', () => {
    const stories = new Map([
      ['oldest', hash('1')],
      ['middle', hash('f')],
      ['newest', hash('3')],
      ['gone', hash('9')],
    ]);
    expect(planFor(catalogue, { glossary: hash('f'), stories })).toEqual({ glossary, stories: [middle] });
  });

  it('keeps the order of the catalogue for stories of one day, and the catalogue as it is', () => {
    const twin = story('another', '2014-01-06', '4');
    const stories = [newest, twin, oldest];
    const plan = planFor({ ...catalogue, stories }, { glossary: null, stories: new Map() });
    expect(plan.stories.map(({ slug }) => slug)).toEqual(['newest', 'another', 'oldest']);
    expect(planFor(catalogue, { glossary: null, stories: new Map() })).toBeDefined();
    expect(catalogue.stories).toEqual([middle, oldest, newest]);
  });
});

describe('the catalogue', () => {
  it.each([
    ['a hash that is none', { ...glossary, sha256: 'A'.repeat(64) }],
    ['a path elsewhere', { ...glossary, path: '/elsewhere/x.json' }],
    ['a path that climbs', { ...glossary, path: '/library/../x.json' }],
    ['an address for a path', { ...glossary, path: 'https://example.org/library/x.json' }],
    ['an empty file', { ...glossary, bytes: 0 }],
    ['half a byte', { ...glossary, bytes: 1.5 }],
  ])('with %s is refused', (_, damaged) => {
    expect(v.is(Catalogue, catalogue)).toBe(true);
    expect(v.is(Catalogue, { ...catalogue, glossary: damaged })).toBe(false);
  });

  it('of another format is refused', () => {
    expect(v.is(Catalogue, { ...catalogue, format: 2 })).toBe(false);
  });
});
