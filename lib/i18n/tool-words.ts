import type { Messages } from 'next-intl';

/** The parts of the messages that tools speak; their file is stored after the app itself. */
export const toolNamespaces = ['Reading', 'Listen', 'Share', 'Keys', 'Install', 'Place'] as const;
/** What their sentences leave open, for `filled`. */
export const toolSlots = ['number', 'date', 'rate', 'app', 'done', 'all'] as const;
export type ToolWords = { [N in (typeof toolNamespaces)[number]]: Record<keyof Messages[N], string> };
