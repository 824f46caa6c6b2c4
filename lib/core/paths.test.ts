import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from './locale';
import { liteAt, litePath, type Place, pathIn, pathTo, placeAt, termFragment, termIn } from './paths';

const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const locale = fc.constantFrom(...locales);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ name: fc.constantFrom('front', 'glossary', 'library', 'marks', 'settings', 'about'), locale }),
  fc.record({ name: fc.constant('story' as const), locale, slug: word }),
  fc.record({ name: fc.constant('term' as const), locale, id: word }),
);

describe('places and their addresses', () => {
  it('lead to each other, with and without a slash at the end', () => {
    fc.assert(
      fc.property(place, (there) => {
        expect(placeAt(pathTo(there))).toEqual(there);
        expect(placeAt(`${pathTo(there)}/`)).toEqual(there);
      }),
    );
  });

  it.each([
    [{ name: 'front', locale: 'ar' }, '/ar'],
    [{ name: 'story', locale: 'en', slug: '2014-01-06-us-arms-iraq' }, '/en/story/2014-01-06-us-arms-iraq'],
    [{ name: 'glossary', locale: 'fa' }, '/fa/glossary'],
    [{ name: 'term', locale: 'fa', id: 'iraq' }, '/fa/glossary/iraq'],
    [{ name: 'settings', locale: 'en' }, '/en/settings'],
  ] as [Place, string][])('%j is %s', (there, path) => {
    expect(pathTo(there)).toBe(path);
  });

  it.each([
    '/',
    '',
    '/de',
    '/EN',
    '/en/story',
    '/en/nothing',
    '/en/story/Upper',
    '/en/story/a_b',
    '/en/story/-a',
    '/en/story/a--b',
    '/en/story/a/b',
    '/en/settings/a',
    '/en/story/%D8%A8',
    '/en/front',
    '/en/term',
  ])('%s is no place', (path) => {
    expect(placeAt(path)).toBeNull();
  });
});

describe('lite pages and their addresses', () => {
  it('lead to each other, and are no places of the app', () => {
    fc.assert(
      fc.property(locale, fc.option(word), (language, slug) => {
        const there =
          slug === null
            ? ({ name: 'front', locale: language } as const)
            : ({ name: 'story', locale: language, slug } as const);
        expect(liteAt(litePath(there))).toEqual(there);
        expect(liteAt(`${litePath(there)}/`)).toEqual(there);
        expect(placeAt(litePath(there))).toBeNull();
      }),
    );
  });

  it.each(['/en', '/de/lite', '/en/lite/A', '/en/lite/a/b', '/lite', '/en/story/a'])('%s is none', (path) => {
    expect(liteAt(path)).toBeNull();
  });
});

describe('the same page in another language', () => {
  it.each([
    ['/en/story/a-b', '/fa/story/a-b'],
    ['/fa', '/fa'],
    ['/ar/glossary/', '/fa/glossary'],
    ['/en/nothing/here', '/fa/nothing/here'],
    ['/', '/fa'],
    ['/manifest.json', '/fa'],
  ])('%s becomes %s', (path, expected) => {
    expect(pathIn('fa', path)).toBe(expected);
  });

  it('is the same place, whatever the place', () => {
    fc.assert(
      fc.property(place, locale, (there, language) => {
        expect(placeAt(pathIn(language, pathTo(there)))).toEqual({ ...there, locale: language });
      }),
    );
  });
});

describe('the fragment of a term card', () => {
  it('names an entry', () => {
    fc.assert(
      fc.property(word, (id) => {
        expect(termIn(termFragment(id))).toBe(id);
      }),
    );
  });

  it.each([
    '',
    '#',
    '#term=',
    '#term',
    '#term=Iraq',
    '#term=iraq&x=1',
    '#section',
    'term=iraq',
    '##term=iraq',
  ])('%j names none', (fragment) => {
    expect(termIn(fragment)).toBeNull();
  });
});
