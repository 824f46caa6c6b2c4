import { readContent } from '../lib/content/read-content';
import { foldedText } from '../lib/core/fold';
import type { EntrySource, Guards, InContext } from '../lib/core/glossary';
import { formsOf, type LinkForm } from '../lib/core/link-forms';
import { type Locale, locales } from '../lib/core/locale';
import { contentFolder, glossaryEntries, parsed, type Subcommand, UsageError } from './glossary-command';

/** Forms of so few letters are words or parts of words too often to go unguarded. */
const fewLetters = 3;

/** Common words, folded, that entries are sometimes named: an alias that is one needs a guard. */
const commonWords: Record<Locale, string> = {
  en: 'us is it base army state house time post guardian mirror sun star white red will may mark grace hope',
  ar: 'قاعدة القاعدة سنة السنة رمادي الرمادي انبار دولة الدولة العراقية جيش الجيش شعب بلد مدينة حزب نصر فجر سلام عدل امل النصر الفجر السلام العدل الامل النهضة',
  fa: 'انبار قاعده مالکی سنی دولت ارتش شهر کشور جمهوری امید پیام نور صلح آزادی کارگزار ایران‌خودرو',
};

/** One thing amiss: the entry, the language and what it is. */
export type Finding = { id: string; locale: Locale; problem: string };

/** Forms of two entries that the linker could not tell apart. */
export function ambiguousForms(entries: readonly EntrySource[]): Finding[] {
  return locales.flatMap((locale) => {
    const owners = new Map<string, { id: string; alias: string }>();
    return formsIn(entries, locale).flatMap(({ id, alias, only, caseExact, markExact }) => {
      const key = caseExact || markExact ? alias : asLinked(alias);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id, alias });
      if (owner === undefined || owner.id === id || only !== null) return [];
      return [{ id, locale, problem: `"${alias}" is also "${owner.alias}" of ${owner.id}` }];
    });
  });
}

/** A form as the linker compares it: no apostrophe counts, and any hyphen or half-space is a space. */
function asLinked(alias: string): string {
  return foldedText(alias)
    .replaceAll("'", '')
    .replace(/[-\u200c\s]+/gu, ' ');
}

/** Short forms and common words that nothing guards. */
export function missingGuards(entries: readonly EntrySource[]): Finding[] {
  return locales.flatMap((locale) => {
    const common = new Set(foldedText(commonWords[locale]).split(' '));
    return formsIn(entries, locale).flatMap((form) => {
      const key = foldedText(form.alias);
      const short = key.replace(/[^\p{L}\p{N}]/gu, '').length <= fewLetters;
      if (isGuarded(form) || (!short && !common.has(key))) return [];
      // An acronym with its dots, or in capitals that the language has no word for, is told apart by them.
      if (short && /^(?:\p{L}\.)+$|^\p{Lu}{3}$/u.test(form.alias)) return [];
      const what = short ? 'has so few letters' : 'is a common word';
      return [{ id: form.id, locale, problem: `"${form.alias}" ${what}, and no guard` }];
    });
  });
}

/** Guards of forms that the entry does not have, so that they guard nothing. */
export function idleGuards(entries: readonly EntrySource[]): Finding[] {
  return entries.flatMap(({ id, names, aliases, guards }) =>
    locales.flatMap((locale) => {
      const forms = new Set(
        formsOf({ id, names, aliases, guards }, locale).map(({ alias }) => foldedText(alias)),
      );
      const guarded = (kind: Exclude<keyof Guards, 'notAlias'>) =>
        (guards?.[kind]?.[locale] ?? []).map((one: string | InContext) =>
          typeof one === 'string' ? one : one.form,
        );
      return [...guarded('notInContext'), ...guarded('ezafe')]
        .filter((form) => !forms.has(foldedText(form)))
        .map((form) => ({ id, locale, problem: `"${form}" is guarded and is no form of the entry` }));
    }),
  );
}

function formsIn(entries: readonly EntrySource[], locale: Locale): (LinkForm & { id: string })[] {
  return entries
    .flatMap((entry) => formsOf(entry, locale))
    .flatMap((form) => (form.id === null ? [] : [{ ...form, id: form.id }]));
}

function isGuarded(form: LinkForm): boolean {
  return form.caseExact || form.markExact || form.only !== null || form.never !== null;
}

/** `check`: what an editor should look at; exits with 1 if there is anything but unused entries. */
export const check: Subcommand = {
  usage: 'check                         finds ambiguous aliases, missing and idle guards, unused entries',
  run(args, print) {
    const { rest } = parsed(args, []);
    if (rest.length > 0) throw new UsageError(`nothing more is expected than check, not ${rest.join(' ')}`);
    const entries = glossaryEntries();
    const findings = [...ambiguousForms(entries), ...missingGuards(entries), ...idleGuards(entries)];
    for (const { id, locale, problem } of findings) print(`${id} (${locale}): ${problem}`);
    const used = new Set(readContent(contentFolder()).stories.flatMap(({ terms }) => terms));
    const unused = entries.filter(({ id }) => !used.has(id));
    for (const { id } of unused) print(`${id}: no story mentions it`);
    print(`${entries.length} entries, ${findings.length} to look at, ${unused.length} unused`);
    return findings.length === 0;
  },
};
