/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const installWords = [
  'title',
  'text',
  'button',
  'later',
  'installed',
  'android',
  'ios',
  'desktop',
  'inApp',
] as const;
export type InstallWords = Record<(typeof installWords)[number], string>;
