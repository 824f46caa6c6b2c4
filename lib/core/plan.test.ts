import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CataloguePart,
  type CatalogueText,
  leastPack,
  packAddress,
  textAddress,
  textsOf,
} from './catalogue';
import { type Locale, locales } from './locale';
import { type Choice, type Held, type HeldStory, isWanted, noOrders, standingOf, unitsOf } from './plan';
import { textKey } from './text-key';

const hash = (digit: string) => digit.repeat(64);
const listed: CatalogueText = {
  slug: 'a',
  locale: 'en',
  revision: 2,
  sha256: hash('2'),
  bytes: 100,
  packed: 60,
};

/** What the phone holds of the story in English, by name. */
const holdings: Record<string, HeldStory | undefined> = {
  nothing: undefined,
  'other languages': { revision: 2, removed: false, files: { ar: hash('8') } },
  same: { revision: 2, removed: false, files: { en: hash('2') } },
  older: { revision: 1, removed: false, files: { en: hash('1') } },
  newer: { revision: 3, removed: false, files: { en: hash('3') } },
  'former version': { revision: 0, removed: false, files: { en: hash('0') } },
  'same, removed': { revision: 2, removed: true, files: { en: hash('2') } },
  'older, removed': { revision: 1, removed: true, files: { en: hash('1') } },
  'swept, removed': { revision: 2, removed: true, files: {} },
};

describe('a text of the catalogue', () => {
  it.each([
    ['nothing', 'missing'],
    ['other languages', 'missing'],
    ['same', 'here'],
    ['older', 'outdated'],
    ['newer', 'here'],
    ['former version', 'outdated'],
    ['same, removed', 'here'],
    ['swept, removed', 'missing'],
  ])('where the phone holds %s of it is %s', (holding, standing) => {
    expect(standingOf(listed, holdings[holding])).toBe(standing);
  });

  it('that changed without another revision is outdated: a build may mend its files', () => {
    const held = { revision: 2, removed: false, files: { en: hash('f') } };
    expect(standingOf(listed, held)).toBe('outdated');
  });
});

describe('what is wanted', () => {
  const choices: Record<string, Choice> = {
    all: { automatic: 'all', languages: ['en'], orders: noOrders },
    'all, in Persian': { automatic: 'all', languages: ['fa'], orders: noOrders },
    updates: { automatic: 'updates', languages: ['en'], orders: noOrders },
    none: { automatic: 'none', languages: ['en'], orders: noOrders },
    'none, text ordered': {
      automatic: 'none',
      languages: [],
      orders: { languages: [], texts: new Set([textKey('a', 'en')]) },
    },
    'none, another ordered': {
      automatic: 'none',
      languages: [],
      orders: { languages: [], texts: new Set([textKey('a', 'ar'), textKey('b', 'en')]) },
    },
    'none, English ordered': {
      automatic: 'none',
      languages: [],
      orders: { languages: ['en'], texts: new Set() },
    },
    'none, Arabic ordered': {
      automatic: 'none',
      languages: [],
      orders: { languages: ['ar'], texts: new Set() },
    },
  };

  it.each([
    ['all', ['nothing', 'other languages', 'older', 'former version']],
    ['all, in Persian', ['older', 'former version']],
    ['updates', ['older', 'former version']],
    ['none', []],
    [
      'none, text ordered',
      ['nothing', 'other languages', 'older', 'former version', 'older, removed', 'swept, removed'],
    ],
    ['none, another ordered', []],
    ['none, English ordered', ['nothing', 'other languages', 'older', 'former version']],
    ['none, Arabic ordered', []],
  ])('by the choice "%s" is what the phone lacks: %j', (name, wanted) => {
    const choice = choices[name] as Choice;
    const found = Object.keys(holdings).filter((holding) => isWanted(listed, holdings[holding], choice));
    expect(found).toEqual(wanted);
  });
});

const part = (length: number, languages: readonly Locale[] = locales): CataloguePart => ({
  format: 2,
  stories: Array.from({ length }, (_, index) => ({
    slug: `story-${index}`,
    published: '2014-01-06',
    revision: 2,
    headlines: { en: 'H', ar: 'H', fa: 'H' },
    files: Object.fromEntries(
      languages.map((locale, order) => [
        locale,
        { sha256: `${index}${order}`.padEnd(64, 'a'), bytes: 100, packed: 10 + order },
      ]),
    ),
  })),
});
const everything: Choice = { automatic: 'all', languages: ['fa', 'ar', 'en'], orders: noOrders };
const sha256 = hash('9');

describe('the requests for a part', () => {
  it('are a pack a language where every text is wanted, the first language first', () => {
    const units = unitsOf(sha256, part(leastPack), new Map(), everything);
    expect(units.map(({ address }) => address)).toEqual([
      packAddress(sha256, 'fa'),
      packAddress(sha256, 'ar'),
      packAddress(sha256, 'en'),
    ]);
    expect(units.map(({ packed }) => packed)).toEqual([12 * leastPack, 11 * leastPack, 10 * leastPack]);
  });

  it('are single files where one of a pack is here already, newest first', () => {
    const few = part(leastPack + 1, ['ar']);
    const second = few.stories[1];
    const held = new Map([
      ['story-1', { revision: 2, removed: false, files: { ar: second?.files.ar?.sha256 ?? '' } }],
    ]);
    expect(unitsOf(sha256, few, held, everything).map(({ address }) => address)).toEqual(
      few.stories
        .filter(({ slug }) => slug !== 'story-1')
        .map(({ slug, files }) => textAddress(slug, 'ar', files.ar?.sha256 ?? '')),
    );
  });

  it('are single files where too few stories would share a pack', () => {
    const units = unitsOf(sha256, part(leastPack - 1, ['en']), new Map(), everything);
    expect(units.map(({ texts }) => texts.length)).toEqual(Array(leastPack - 1).fill(1));
  });

  it('leave out languages that nobody wants, but bring what was ordered in them', () => {
    const orders = { languages: [], texts: new Set([textKey('story-2', 'ar')]) };
    const units = unitsOf(sha256, part(leastPack), new Map(), { ...everything, languages: ['en'], orders });
    expect(units.map(({ texts }) => texts.map(({ slug, locale }) => textKey(slug, locale)))).toEqual([
      Array.from({ length: leastPack }, (_, index) => textKey(`story-${index}`, 'en')),
      [textKey('story-2', 'ar')],
    ]);
  });

  it('bring every wanted text exactly once and nothing else, whatever is held and chosen', () => {
    const heldStory = fc.record({
      revision: fc.integer({ min: 0, max: 3 }),
      removed: fc.boolean(),
      files: fc
        .uniqueArray(fc.constantFrom(...locales))
        .chain((some) =>
          fc
            .tuple(...some.map(() => fc.boolean()))
            .map((same) => Object.fromEntries(some.map((locale, index) => [locale, same[index] ?? false]))),
        ),
    });
    const someLocales = fc.uniqueArray(fc.constantFrom(...locales));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        someLocales,
        fc.dictionary(fc.integer({ min: 0, max: 8 }).map(String), heldStory),
        fc.constantFrom('all', 'updates', 'none' as const),
        someLocales,
        someLocales,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(...locales))),
        (length, published, holds, automatic, languages, ordered, texts) => {
          const some = part(length, published);
          const held: Held = new Map(
            Object.entries(holds).map(([index, { files, ...rest }]) => {
              const own = some.stories[Number(index)]?.files ?? {};
              const stored = Object.entries(files).map(([locale, same]) => [
                locale,
                (same && own[locale as Locale]?.sha256) || hash('0'),
              ]);
              return [`story-${index}`, { ...rest, files: Object.fromEntries(stored) }];
            }),
          );
          const choice: Choice = {
            automatic,
            languages,
            orders: {
              languages: ordered,
              texts: new Set(texts.map(([index, locale]) => textKey(`story-${index}`, locale))),
            },
          };
          const key = ({ slug, locale }: CatalogueText) => textKey(slug, locale);
          const units = unitsOf(sha256, some, held, choice);
          const wanted = some.stories
            .flatMap(textsOf)
            .filter((text) => isWanted(text, held.get(text.slug), choice));
          expect(units.flatMap((unit) => unit.texts.map(key)).sort()).toEqual(wanted.map(key).sort());
          for (const { address, texts: own, packed } of units) {
            const [first] = own;
            expect(packed).toBe(own.reduce((sum, text) => sum + text.packed, 0));
            expect(address).toBe(
              own.length > 1
                ? packAddress(sha256, first?.locale ?? 'en')
                : textAddress(first?.slug ?? '', first?.locale ?? 'en', first?.sha256 ?? ''),
            );
            if (own.length > 1) expect(own.length).toBe(length);
          }
        },
      ),
    );
  });
});
