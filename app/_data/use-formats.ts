import { useSyncExternalStore } from 'react';
import type { Locale } from '@/lib/core/locale';
import { defaultSettings } from '@/lib/core/settings';
import { type Formats, formatsFor } from '@/lib/i18n/formats';
import { currentSettings, subscribeToSettings } from './settings';

/**
 * Dates and figures as the reader wants them written; while a page hydrates, as it was prerendered. A change of
 * other settings draws nothing again: a story asks for them at every paragraph.
 */
export function useFormats(locale: Locale): Formats {
  return useSyncExternalStore(
    subscribeToSettings,
    () => formatsFor(locale, currentSettings()),
    () => formatsFor(locale, defaultSettings),
  );
}
