/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const cardWords = [
  'close',
  'open',
  'loading',
  'card',
  'spellings',
  'missingTitle',
  'missingText',
] as const;
export type CardWords = Record<(typeof cardWords)[number], string>;

export const termWords = [
  'loading',
  'spellings',
  'asOf',
  'copy',
  'copied',
  'notCopied',
  'coordinates',
  'latitude',
  'longitude',
  'related',
  'stories',
  'noStories',
  'sources',
  'wikidata',
  'toGlossary',
  'missingTitle',
  'missingText',
  'retry',
] as const;
export type TermWords = Record<(typeof termWords)[number], string>;
