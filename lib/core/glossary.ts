import * as v from 'valibot';
import { type Locale, perLocale } from './locale';

/** What an entry is; the part before `/` is the family that the index groups by. */
const kinds = [
  'place/city',
  'place/province',
  'place/capital',
  'place/country',
  'institution',
  'institution/military',
  'institution/media',
  'armed-group',
  'community',
  'person',
  'weapon',
  'weapon/drone',
  'event/place',
] as const;
export const Kind = v.picklist(kinds, `expected one of ${kinds.join(', ')}`);
export type Kind = v.InferOutput<typeof Kind>;

/** Lower case words joined by hyphens: safe in a URL, a file name and a Markdown link. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
);

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'expected some text'));

function degrees(limit: number, message: string) {
  return v.pipe(v.number(message), v.minValue(-limit, message), v.maxValue(limit, message));
}

/** [latitude, longitude] in degrees, WGS 84. */
const Coordinates = v.strictTuple(
  [
    degrees(90, 'expected a latitude from -90 to 90 degrees'),
    degrees(180, 'expected a longitude from -180 to 180 degrees'),
  ],
  'expected two numbers, [latitude, longitude]',
);

/** A list of a thing in any of the languages, none of them required. */
function anyLocale<const S extends v.GenericSchema>(schema: S) {
  const list = v.array(schema);
  return v.optional(v.strictObject({ en: v.optional(list), ar: v.optional(list), fa: v.optional(list) }));
}

/**
 * A form together with its surroundings. `after` and `before` are words or phrases that stand right
 * beside the form, so that the form comes after or before them; `near` ones stand anywhere in the same
 * sentence, twelve words away at most. All are compared folded, in English without the possessive 's,
 * in Arabic also with و ف ب ل ك before them. A phrase in `after` that ends in a lone و means that the
 * form itself is written with it. In English al may stand between such a phrase and the form; the word
 * `0` in a phrase is any number.
 */
const InContext = v.strictObject({
  form: Text,
  /** What else the form means, or why it needs its guard. */
  meaning: Text,
  after: v.optional(v.array(Text)),
  before: v.optional(v.array(Text)),
  near: v.optional(v.array(Text)),
});
export type InContext = v.InferOutput<typeof InContext>;

/** Forms that look like the entry and are not, or not by themselves. */
const Guards = v.strictObject({
  /** Leads to the entry only in one of these surroundings; with none named, never by itself. */
  needsContext: anyLocale(InContext),
  /** Leads to the entry except in these surroundings. */
  notInContext: anyLocale(InContext),
  /**
   * Words that never lead to the entry, nor does anything inside them: Washington Post. One that differs
   * from an alias only by what the fold takes for the same (أرنا beside إرنا) rules out that spelling alone.
   */
  notAlias: anyLocale(Text),
  /** Forms that are found in these very cases only, such as US; White House also as WHITE HOUSE. */
  caseExact: anyLocale(Text),
  /** Forms that are found only where the text has their marks too, each on its letter: السنّة. */
  markExact: anyLocale(Text),
  /** Forms in ا or و that are also found with the joined ی of the ezafe: آمریکای. */
  ezafe: anyLocale(Text),
});
export type Guards = v.InferOutput<typeof Guards>;

/** One glossary entry, as written in `content/glossary/<id>.yaml`. */
export const EntrySource = v.strictObject({
  id: Id,
  kind: Kind,
  /** The month the definition speaks of, `YYYY-MM`. */
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as YYYY-MM')),
  names: perLocale(Text),
  aliases: perLocale(v.array(Text)),
  guards: v.optional(Guards),
  coordinates: v.optional(Coordinates),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q796'))),
  definition: perLocale(Text),
  related: v.array(Id),
  sources: v.pipe(v.array(Id), v.minLength(1, 'expected at least one source')),
});
export type EntrySource = v.InferOutput<typeof EntrySource>;

/** What of an entry the linker needs. */
const LinkEntry = v.object({
  id: Id,
  names: perLocale(Text),
  aliases: perLocale(v.array(Text)),
  guards: v.optional(Guards),
});
export type LinkEntry = v.InferOutput<typeof LinkEntry>;

/** The file of forms: what a phone needs to find names in a text that nobody has linked. */
export const FormsFile = v.object({ format: v.literal(1), entries: v.array(LinkEntry) });
export type FormsFile = v.InferOutput<typeof FormsFile>;

/** A source, with its title in every language. */
export const Source = v.strictObject({ id: Id, title: perLocale(Text) });
export type Source = v.InferOutput<typeof Source>;

/** One entry as it travels to the phone: guards travel apart, sources carry their titles. */
export const Entry = v.object({
  id: Id,
  kind: Kind,
  asOf: v.string(),
  names: perLocale(Text),
  aliases: perLocale(v.array(Text)),
  coordinates: v.optional(Coordinates),
  wikidata: v.optional(v.string()),
  definition: perLocale(Text),
  related: v.array(Id),
  sources: v.array(Source),
});
export type Entry = v.InferOutput<typeof Entry>;

/** The glossary file: every entry, in one content-addressed file. */
export const GlossaryFile = v.object({ format: v.literal(1), entries: v.array(Entry) });
export type GlossaryFile = v.InferOutput<typeof GlossaryFile>;

/** Entries in the order of a language's own alphabet. */
export function sortedEntries(entries: readonly Entry[], locale: Locale): Entry[] {
  const collator = new Intl.Collator(locale);
  return [...entries].sort((a, b) => collator.compare(a.names[locale], b.names[locale]));
}

/** The spellings shown under a name: aliases of one language, without the name itself. */
export function spellings(entry: Entry, locale: Locale): string[] {
  return entry.aliases[locale].filter((alias) => alias !== entry.names[locale]);
}

/**
 * The first two sentences of a definition, for the term card.
 * Sentence ends are those of `Intl.Segmenter`, which knows the Arabic question mark and full stops.
 */
export function shortDefinition(definition: string, locale: Locale): string {
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(definition)];
  return sentences
    .slice(0, 2)
    .map((part) => part.segment)
    .join('')
    .trim();
}
