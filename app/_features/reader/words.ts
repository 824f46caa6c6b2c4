/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const storyWords = [
  'storyLanguage',
  'secondMissing',
  'paragraph',
  'terms',
  'sources',
  'correctedOn',
  'corrections',
  'loading',
  'missingTitle',
  'missingText',
  'languageMissing',
  'toFront',
  'retry',
] as const;
/** What the sentences leave open. */
export const storySlots = ['date', 'number'] as const;
export type StoryWords = Record<(typeof storyWords)[number], string>;
