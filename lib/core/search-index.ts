import type { Entry } from './glossary';
import { type Locale, locales } from './locale';
import { type Definitions, makeDefinitions, snippet } from './search-definitions';
import { type Keys, makeKeys, type Place } from './search-keys';
import { nameSkeleton, skeletonRange } from './search-skeleton';
import { type Compact, compact, type Offsets, placesIn, rangeIn } from './search-text';

/** Why an entry is found, the best first. */
export const tiers = [
  'exact-name',
  'exact-alias',
  'prefix',
  'word-prefix',
  'edit',
  'definition',
  'skeleton',
] as const;
export type Tier = (typeof tiers)[number];

/** What was found: a name or alias as it is written, or the part of a definition around the word. */
export type Matched = {
  where: 'name' | 'alias' | 'definition';
  locale: Locale;
  text: string;
  /** The matched part of `text`, in UTF-16 units, the end exclusive. */
  range: [start: number, end: number];
};

export type Hit = { id: string; tier: Tier; matched: Matched };

/** What is searched of an entry. */
export type Searched = Pick<Entry, 'id' | 'names' | 'aliases' | 'definition'>;

/** A name or alias, and the entry it leads to. */
type Form = { entry: number; where: 'name' | 'alias'; locale: Locale; text: string; compact: Compact };

export type Index = {
  forms: Form[];
  /** The forms as they are written. */
  names: Keys;
  /** The consonants of the forms. */
  skeletons: Keys;
  /** Of each entry as many as there are languages, in their order. */
  definitions: Definitions;
};

export function makeIndex(entries: readonly Searched[]): Index {
  const forms = entries.flatMap((entry, number) =>
    locales.flatMap((locale) => {
      const formOf = (where: Form['where']) => (text: string) => ({
        entry: number,
        where,
        locale,
        text,
        compact: compact(text),
      });
      return [formOf('name')(entry.names[locale]), ...entry.aliases[locale].map(formOf('alias'))];
    }),
  );
  return {
    forms,
    names: makeKeys(forms.map((form) => ({ text: form.compact.text, places: placesIn(form.compact) }))),
    skeletons: makeKeys(forms.map((form) => nameSkeleton(form.compact))),
    definitions: makeDefinitions(
      entries.flatMap((entry) => locales.map((locale) => entry.definition[locale])),
    ),
  };
}

/** The best match of an entry: a place in one of its forms, or the number of one of its definitions. */
export type Match = {
  entry: number;
  tier: number;
  /** All that makes one match better than another, in one number; less is better. */
  score: number;
  /** Whether it is the name that the reader is shown anyway. */
  shown: boolean;
  found: Place | number;
  length: number;
};

/** A match as it is shown, with the way back to its letters as they are written. */
export function hitOf(
  { entry, tier: number, found, length }: Match,
  entries: readonly Searched[],
  forms: readonly Form[],
  words: readonly string[],
): Hit | null {
  const tier = tiers[number];
  const source = entries[entry];
  if (!source || !tier) return null;
  const { id } = source;
  if (typeof found === 'number') {
    const locale = locales[found % locales.length] ?? locales[0];
    const shown = snippet(source.definition[locale], words);
    return { id, tier, matched: { where: 'definition', locale, ...shown } };
  }
  const form = forms[found.key];
  if (!form) return null;
  const { where, locale, text } = form;
  const offsets: Offsets = { from: [], to: [] };
  const whole = compact(text, offsets);
  const part = tier === 'skeleton' ? skeletonRange(whole, found.at, length) : ([found.at, length] as const);
  return { id, tier, matched: { where, locale, text, range: rangeIn(offsets, ...part) } };
}
