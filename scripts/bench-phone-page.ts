import type { LinkEntry } from '@/lib/core/glossary';
import { makeLinker } from '@/lib/core/link';
import type { Locale } from '@/lib/core/locale';

/** What `bench-phone.ts` asks the page to time. */
export type Question = {
  forms: readonly LinkEntry[];
  locale: Locale;
  text: string;
  /** Clocks of browsers are coarse: so many links are timed together, so many times. */
  together: number;
  times: number;
};

/** Milliseconds of the first link of a text and of each later one; this runs in the browser. */
export function time({ forms, locale, text, together, times }: Question): { first: number; each: number[] } {
  const linker = makeLinker(forms, locale);
  const spent = (count: number) => {
    const started = performance.now();
    for (let run = 0; run < count; run++) linker.find(text);
    return (performance.now() - started) / count;
  };
  const first = spent(1);
  // Until the browser has compiled the code for speed.
  for (let round = 0; round < times; round++) spent(together);
  return { first, each: Array.from({ length: times }, () => spent(together)) };
}
