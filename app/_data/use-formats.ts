import type { Locale } from '@/lib/core/locale';
import { type Formats, formatsFor } from '@/lib/i18n/formats';
import { useSettings } from './settings';

/** Dates and figures as the reader wants them written; while a page hydrates, as it was prerendered. */
export function useFormats(locale: Locale): Formats {
  return formatsFor(locale, useSettings());
}
