import { useTranslations } from 'next-intl';
import type en from '@/messages/en.json';

/** A code of an expected failure; one without words in `messages/en.json` does not compile. */
export type ErrorCode = keyof (typeof en)['Errors'];

/** The words for an expected failure, in the reader's language. */
export function useErrorWords(): (code: ErrorCode) => string {
  return useTranslations('Errors');
}
