import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  CatalogueHead,
  CataloguePart,
  CatalogueStory,
  packAddress,
  partAddress,
  textAddress,
  textsOf,
} from './catalogue';

const hash = (digit: string) => digit.repeat(64);
const facts = (digit: string) => ({ sha256: hash(digit), bytes: 100, packed: 60 });
const glossary = { path: '/library/glossary.a.json', ...facts('a') };

const head: CatalogueHead = {
  format: 2,
  glossary,
  forms: { path: '/library/forms.b.json', ...facts('b') },
  parts: [{ ...facts('c'), stories: 1 }],
};

const story: CatalogueStory = {
  slug: 'a-story',
  published: '2014-01-06',
  revision: 2,
  headlines: { en: 'One', ar: 'واحد', fa: 'یک' },
  files: { fa: facts('3'), en: facts('1') },
};

describe('the head of a catalogue', () => {
  it('may be without a file of forms, and without a single part', () => {
    const { forms: _, ...rest } = head;
    expect(v.is(CatalogueHead, head)).toBe(true);
    expect(v.is(CatalogueHead, rest)).toBe(true);
    expect(v.is(CatalogueHead, { ...head, parts: [] })).toBe(true);
  });

  it.each([
    ['a hash that is none', { glossary: { ...glossary, sha256: 'A'.repeat(64) } }],
    ['a hash that is too long', { glossary: { ...glossary, sha256: 'a'.repeat(65) } }],
    ['a path elsewhere', { glossary: { ...glossary, path: '/elsewhere/x.json' } }],
    ['a path that climbs', { glossary: { ...glossary, path: '/library/../x.json' } }],
    ['an address for a path', { glossary: { ...glossary, path: 'https://example.org/library/x.json' } }],
    ['an empty file', { glossary: { ...glossary, bytes: 0 } }],
    ['half a byte', { glossary: { ...glossary, bytes: 1.5 } }],
    ['no size on the wire', { glossary: { ...glossary, packed: undefined } }],
    ['a part without stories', { parts: [{ ...facts('c'), stories: 0 }] }],
    ['a part without a hash', { parts: [{ stories: 1, bytes: 1, packed: 1 }] }],
    ['parts that are no list', { parts: {} }],
    ['the former format', { format: 1 }],
  ])('with %s is refused', (_, damage) => {
    expect(v.is(CatalogueHead, { ...head, ...damage })).toBe(false);
  });
});

describe('a part of a catalogue', () => {
  const part = { format: 2, stories: [story] };

  it('lists stories in some of the languages', () => {
    expect(v.is(CataloguePart, part)).toBe(true);
    expect(v.is(CataloguePart, { ...part, stories: [] })).toBe(true);
  });

  it.each([
    ['a slug that climbs', { slug: '../x' }],
    ['a day that does not exist', { published: '2014-02-30' }],
    ['a headline less', { headlines: { en: 'One', ar: 'واحد' } }],
    ['an empty headline', { headlines: { ...story.headlines, fa: ' ' } }],
    ['a language of no product', { files: { de: facts('1') } }],
    ['a file without a size', { files: { en: { sha256: hash('1') } } }],
    ['revision 0', { revision: 0 }],
  ])('with %s is refused whole', (_, damage) => {
    expect(v.is(CataloguePart, { ...part, stories: [story, { ...story, ...damage }] })).toBe(false);
  });

  it('counts a story without a revision as never corrected', () => {
    const { revision: _, ...rest } = story;
    expect(v.parse(CatalogueStory, rest).revision).toBe(1);
  });
});

describe('the addresses of a library', () => {
  const sha256 = `0123456789abcdef${'f'.repeat(48)}`;

  it('carry sixteen digits of a hash, enough to tell versions apart', () => {
    expect(partAddress(sha256)).toBe('/library/part.0123456789abcdef.json');
    expect(packAddress(sha256, 'ar')).toBe('/library/pack.0123456789abcdef.ar.json');
    expect(textAddress('a-story', 'fa', sha256)).toBe('/library/a-story.fa.0123456789abcdef.json');
  });

  it('are texts in the order of the product, each with the revision of its story', () => {
    expect(textsOf(story)).toEqual([
      { slug: 'a-story', locale: 'en', revision: 2, ...facts('1') },
      { slug: 'a-story', locale: 'fa', revision: 2, ...facts('3') },
    ]);
  });
});
