/** Which words of the messages the about page receives. */
export const aboutWords = [
  'title',
  'whatTitle',
  'what',
  'howTitle',
  'how',
  'liteTitle',
  'lite',
  'toLite',
  'privacyTitle',
  'privacy',
  'followTitle',
  'follow',
  'licencesTitle',
  'licenceCode',
  'licenceContent',
  'licenceFonts',
  'licencePlaces',
  'versionTitle',
] as const;
export type AboutWords = Record<(typeof aboutWords)[number], string>;
