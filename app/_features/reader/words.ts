/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const storyWords = [
  'storyLanguage',
  'terms',
  'sources',
  'loading',
  'missingTitle',
  'missingText',
  'languageMissing',
  'toFront',
  'retry',
] as const;
export type StoryWords = Record<(typeof storyWords)[number], string>;
