import type { Entry } from './glossary';
import { type Locale, locales } from './locale';
import { type Definitions, makeDefinitions, snippet } from './search-definitions';
import { type Keys, makeKeys } from './search-keys';
import type { Ranked } from './search-ranking';
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

/** A ranked entry as it is shown, with the way back to its letters as they are written. */
export function hitOf(
  { entry, tier: number, place, length }: Ranked,
  entries: readonly Searched[],
  { forms, names, skeletons }: Index,
  words: readonly string[],
): Hit | null {
  const tier = tiers[number];
  const found = entries[entry];
  if (!found || !tier) return null;
  if (tier === 'definition') {
    const locale = locales[place % locales.length] ?? locales[0];
    const shown = snippet(found.definition[locale], words);
    return { id: found.id, tier, matched: { where: 'definition', locale, ...shown } };
  }
  const keys = tier === 'skeleton' ? skeletons : names;
  const key = keys.text[place] ?? 0;
  const form = forms[key];
  if (!form) return null;
  const at = (keys.at[place] ?? 0) - (keys.begins[key] ?? 0);
  const offsets: Offsets = { from: [], to: [] };
  const whole = compact(form.text, offsets);
  const range =
    tier === 'skeleton'
      ? rangeIn(offsets, ...skeletonRange(whole, at, length))
      : rangeIn(offsets, at, length);
  return { id: found.id, tier, matched: { where: form.where, locale: form.locale, text: form.text, range } };
}
