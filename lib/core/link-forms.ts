import { foldedText } from './fold';
import type { Guards, InContext, LinkEntry } from './glossary';
import { type Contexts, contextsOf } from './link-context';
import type { Locale } from './locale';

/** One form that the linker looks for. */
export type LinkForm = {
  /** The entry it leads to; null for a form that shields its words from every entry. */
  id: string | null;
  /** As the glossary writes it. */
  alias: string;
  caseExact: boolean;
  markExact: boolean;
  ezafe: boolean;
  /** Where it leads to the entry at all; null for everywhere. */
  only: Contexts | null;
  /** Where it does not; null for nowhere. */
  never: Contexts | null;
  /** Spellings, folded the same, that are something else. */
  notWritten: string[];
};

/** A name ends in what it is also called by: Islamic State of Iraq and the Levant (ISIL). */
const inBrackets = /^(.*\S)\s*\([^()]*\)$/u;

/**
 * Every form an entry is found under, name first, then the forms its guards shield. A name with
 * something in brackets at its end is found without that, too.
 */
export function formsOf({ id, names, aliases, guards }: LinkEntry, locale: Locale): LinkForm[] {
  const only = contexts(guards?.needsContext?.[locale]);
  const never = contexts(guards?.notInContext?.[locale]);
  const notAlias = guards?.notAlias?.[locale] ?? [];
  const caseExact = new Set(guards?.caseExact?.[locale]);
  const markExact = new Set(guards?.markExact?.[locale]);
  const ezafe = foldedSet(guards?.ezafe?.[locale]);
  const bare = inBrackets.exec(names[locale])?.[1];
  const inContext = (guards?.needsContext?.[locale] ?? []).filter(hasContext).map(({ form }) => form);
  const written = [names[locale], ...(bare ? [bare] : []), ...aliases[locale]];
  const all = new Set([...written, ...caseExact, ...markExact, ...inContext]);
  const keys = new Set([...all].map(foldedText));

  const forms = [...all].flatMap((alias): LinkForm[] => {
    const key = foldedText(alias);
    const needed = markExact.has(alias) ? undefined : only.get(key);
    const places = needed ? contextsOf(needed, locale) : null;
    if (needed && !places) return [];
    return [
      {
        id,
        alias,
        caseExact: caseExact.has(alias),
        markExact: markExact.has(alias),
        ezafe: ezafe.has(key),
        only: places,
        never: contextsOf(never.get(key) ?? [], locale),
        notWritten: notAlias.filter((form) => foldedText(form) === key && form !== alias),
      },
    ];
  });
  return [...forms, ...shieldsOf(notAlias.filter((form) => !keys.has(foldedText(form))))];
}

function shieldsOf(forms: readonly string[]): LinkForm[] {
  const plain = {
    id: null,
    caseExact: false,
    markExact: false,
    ezafe: false,
    only: null,
    never: null,
    notWritten: [],
  };
  return forms.map((alias) => ({ ...plain, alias }));
}

function contexts(list: NonNullable<Guards['needsContext']>[Locale]): Map<string, InContext[]> {
  const byForm = new Map<string, InContext[]>();
  for (const one of list ?? []) {
    const key = foldedText(one.form);
    byForm.set(key, [...(byForm.get(key) ?? []), one]);
  }
  return byForm;
}

/** Whether any surroundings are named. */
function hasContext({ after, before, near }: InContext): boolean {
  return [after, before, near].some((list) => list !== undefined && list.length > 0);
}

function foldedSet(forms: readonly string[] | undefined): Set<string> {
  return new Set(forms?.map(foldedText));
}
