import { useEffect } from 'react';
import type { Synthesiser } from '@/lib/core/listening';
import { type Locale, locales } from '@/lib/core/locale';
import { localVoices } from '@/lib/core/voices';
import { browserSynthesiser, watchVoices } from '@/lib/speech/synthesiser';
import { makeCell, useCell } from './cell';

/** Voices that were tried in vain since this page was loaded, by their `uri`. */
export const absentVoices = new Set<string>();

/** Languages that a voice of this phone reads, in the product's order; null until that is known. */
const voices = makeCell<readonly Locale[] | null>(null);
let found: Synthesiser | null | undefined;

/** What speaks; null where the browser has nothing that does. */
export function synthesiser(): Synthesiser | null {
  if (found === undefined) found = browserSynthesiser();
  return found;
}

/** Languages that can be read aloud here; null until that is known. Asked again whenever voices come or go. */
export function useVoices(): readonly Locale[] | null {
  useEffect(() => watchVoices(countVoices), []);
  return useCell(voices, null);
}

/** @param settled whether a list without any voice may be believed */
export function countVoices(settled: boolean): void {
  const all = synthesiser()?.voices() ?? [];
  const here = locales.filter((locale) => localVoices(all, locale, absentVoices).length > 0);
  const known = voices.get();
  if (here.length === 0 && !settled && known === null) return;
  if (known === null || here.join() !== known.join()) voices.set(here);
}
