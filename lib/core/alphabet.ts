import type { Entry, Kind } from './glossary';
import type { Locale } from './locale';

/** Articles that a language's own indexes pass over: "the", and the Arabic definite article. */
const articles: Record<Locale, RegExp> = { en: /^the\s+/i, ar: /^ال/, fa: /^\b$/ };

/** The name as an index files it: without its article. */
export function filedName(name: string, locale: Locale): string {
  return name.replace(articles[locale], '');
}

/** The families the index can be narrowed to, each a message key of `Glossary`. */
export const families = ['place', 'person', 'group', 'institution', 'weapon', 'event'] as const;
export type Family = (typeof families)[number];

const familyOfKind: Record<string, Family> = { 'armed-group': 'group', community: 'group' };

export function familyOf(kind: Kind): Family {
  const head = kind.split('/')[0] ?? kind;
  return familyOfKind[head] ?? (head as Family);
}

/** What an index shows of an entry. */
export type Filed = Pick<Entry, 'id' | 'kind' | 'names'>;
export type Letter = { letter: string; entries: Filed[] };

/** Entries under their initial letters, in the order of the language's own alphabet. */
export function byLetter(entries: readonly Filed[], locale: Locale): Letter[] {
  const collator = new Intl.Collator(locale);
  const filed = entries
    .map((entry) => ({ entry, as: filedName(entry.names[locale], locale) }))
    .sort((a, b) => collator.compare(a.as, b.as));
  const letters: Letter[] = [];
  for (const { entry, as } of filed) {
    const letter = initial(as, locale);
    const last = letters.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else letters.push({ letter, entries: [entry] });
  }
  return letters;
}

/** The heading a name stands under: its first letter, hamza forms of alef under bare alef. */
function initial(name: string, locale: Locale): string {
  const first = [...name.normalize('NFC')][0] ?? '';
  return locale === 'ar' ? first.replace(/[أإٱ]/, 'ا') : first.toLocaleUpperCase(locale);
}
