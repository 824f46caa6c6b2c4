import fc from 'fast-check';

// For tests: entries as wild as the schema lets them be.

/** Everything that a format, an editor or a script could trip over, besides any character there is. */
const units = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '|',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '=',
    '+',
    '-',
    '@',
    '#',
    ':',
    '&',
    '<',
    '>',
    ']]>',
    '&amp;',
  ],
  ...[
    '{',
    '[',
    '*',
    '!',
    '%',
    '`',
    '- ',
    ': ',
    ' #',
    '  ',
    ' ',
    '~',
    'null',
    '2014-01',
    '1e3',
    'true',
    '---',
  ],
  ...['العراق', 'السنّة', 'می‌شود', 'ـ', '\u200c', '\u200d', '\u200e', '\u200f', '\u2067', '\u2069', '«', '»'],
  ...['é', 'e\u0301', 'ه\u0654', '۱۲', '٣', '\u00a0', '\u0085', '\u2028', '\ufeff', '😀', 'Anbar', '’', '‘'],
];
const fit = (text: string) => !/[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}|[\uFFFD-\uFFFF]/u.test(text);
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...units), weight: 9 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }).filter(fit), weight: 1 },
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((joined) => joined !== '');
const prose = fc.array(text, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(' ').trim());
const texts = fc.array(text, { maxLength: 4 });
const each = <T>(one: fc.Arbitrary<T>) => fc.record({ en: one, ar: one, fa: one });
const some = <T>(one: fc.Arbitrary<T>) => fc.record({ en: one, ar: one, fa: one }, { requiredKeys: [] });
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const contexts = fc.array(
  fc.record(
    { form: text, meaning: text, after: texts, before: texts, near: texts },
    { requiredKeys: ['form', 'meaning'] },
  ),
  { maxLength: 2 },
);

/** Ids are handed out afterwards, each entry its own; so are relations, since they lead to entries. */
const loose = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'place/city' as const),
    asOf: fc.constantFrom('2014-01', '2013-12'),
    names: each(text),
    aliases: each(texts),
    guards: fc.record(
      {
        needsContext: some(contexts),
        notInContext: some(contexts),
        notAlias: some(texts),
        caseExact: some(texts),
        markExact: some(texts),
        ezafe: some(texts),
      },
      { requiredKeys: [] },
    ),
    coordinates: fc.tuple(degrees(90), degrees(180)),
    wikidata: fc.constantFrom('Q796', 'Q1'),
    definition: each(prose),
    sources: fc.constantFrom(['ap'], ['ap', 'reuters', '2014-notes']),
  },
  { requiredKeys: ['kind', 'asOf', 'names', 'aliases', 'definition', 'sources'] },
);

export const anyEntries = fc.array(loose, { minLength: 1, maxLength: 4 }).map((entries) => {
  const ids = entries.map((_, index) => (index % 2 === 0 ? `entry-${index}` : `${index}-entry`));
  return entries.map((entry, index) => ({
    id: ids[index] ?? '',
    ...entry,
    related: ids.filter((_, other) => other !== index),
  }));
});

export const oneEntry = anyEntries.map(([entry]) => entry);
