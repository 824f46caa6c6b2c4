/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const noticeWords = [
  'region',
  'updateReady',
  'updateAction',
  'updating',
  'offline',
  'dismiss',
  'fetchAgain',
  'corrected',
  'open',
] as const;
/** Left open in the words, for the notice to fill in. */
export const noticeSlots = ['headline'] as const;
export type NoticeWords = Record<(typeof noticeWords)[number], string>;
/** The message whose words depend on a number: loaded with what can count, only where it is needed. */
export type CountedNotices = { vanished: unknown };
