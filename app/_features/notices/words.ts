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
] as const;
export type NoticeWords = Record<(typeof noticeWords)[number], string>;
