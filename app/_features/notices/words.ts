/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const noticeWords = [
  'region',
  'updateReady',
  'updateAction',
  'updating',
  'memory',
  'newer',
  'reload',
  'offline',
  'dismiss',
  'vanished',
  'fetchAgain',
  'corrected',
  'open',
] as const;
/** Left open in the words, for the notice to fill in. The number stands by itself: what can count words is on few pages. */
export const noticeSlots = ['headline', 'count'] as const;
export type NoticeWords = Record<(typeof noticeWords)[number], string>;
