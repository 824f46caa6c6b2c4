import type { Guards, LinkEntry } from './glossary';
import { type Linker, makeLinker } from './link';
import type { Locale } from './locale';

// For tests.

/** Entries by id, with the forms of one language; the name of the others is the id. */
export function linkerOf(
  locale: Locale,
  forms: Record<string, string[]>,
  guards: Record<string, Guards> = {},
): Linker {
  const entries = Object.entries(forms).map(([id, [name = id, ...aliases]]): LinkEntry => {
    const none = { en: [], ar: [], fa: [] };
    const entry = {
      id,
      names: { en: id, ar: id, fa: id, [locale]: name },
      aliases: { ...none, [locale]: aliases },
    };
    return guards[id] ? { ...entry, guards: guards[id] } : entry;
  });
  return makeLinker(entries, locale);
}
