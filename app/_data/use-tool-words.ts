import { useEffect, useState } from 'react';
import { base } from '@/lib/core/base';
import type { Locale } from '@/lib/core/locale';
import type { ToolWords } from '@/lib/i18n/tool-words';

const arriving = new Map<Locale, Promise<ToolWords | null>>();

/** Null where they do not arrive whole; whoever asks next tries again. */
async function fetchWords(locale: Locale): Promise<ToolWords | null> {
  try {
    const response = await fetch(`${base}/${locale}/words.json`);
    return response.ok ? ((await response.json()) as ToolWords) : null;
  } catch {
    return null;
  }
}

/** The tools' words; null until they are here, and where they do not arrive, in which case there is no tool. */
export function useToolWords(locale: Locale): ToolWords | null {
  const [found, setFound] = useState<{ locale: Locale; words: ToolWords } | null>(null);
  useEffect(() => {
    let wanted = true;
    const awaited = arriving.get(locale) ?? fetchWords(locale);
    arriving.set(locale, awaited);
    void awaited.then((words) => {
      if (!words) arriving.delete(locale);
      else if (wanted) setFound({ locale, words });
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  return found?.locale === locale ? found.words : null;
}
