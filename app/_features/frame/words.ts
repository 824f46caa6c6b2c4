/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const frameWords = [
  'skipToContent',
  'skipToNavigation',
  'navigation',
  'languages',
  'stories',
  'library',
  'glossary',
  'settings',
  'about',
  'home',
] as const;
export type FrameWords = Record<(typeof frameWords)[number], string>;
