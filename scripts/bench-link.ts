import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { fold, foldedText } from '../lib/core/fold';
import type { LinkEntry } from '../lib/core/glossary';
import { makeLinker } from '../lib/core/link';
import { type Locale, locales } from '../lib/core/locale';
import { median, type Row } from './bench-table';
import { glossaryEntries } from './glossary-command';

/** What is measured: 1 MB of text in three languages, by glossaries of three aliases an entry and language. */
const textBytes = 1_000_000;
const sizes = [1_000, 10_000] as const;
const rounds = 15;

/** A generator of numbers in [0, 1), the same in every run (Numerical Recipes' linear congruence). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables: Record<Locale, string> = {
  en: 'ba ra mi ko shan tel dor qa lis mun fe gar ho nim sul tar ve zi',
  ar: 'با را مي كو شن تل دور قا ليس من في جر ح ع صو طي',
  fa: 'با را می کو شن تل دور قا لیس من فی گر چ پ زی نو',
};

/** Made-up names of one to three words, of letters and lengths as names have. */
function madeUpEntries(count: number): LinkEntry[] {
  const next = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const word = (locale: Locale, least: number) =>
    Array.from({ length: least + Math.floor(next() * 3) }, () => pick(syllables[locale].split(' '))).join('');
  const name = (locale: Locale) => {
    const words = next() < 0.4 ? 1 : next() < 0.8 ? 2 : 3;
    return Array.from({ length: words }, () => word(locale, words === 1 ? 4 : 2)).join(' ');
  };
  const three = <T>(make: (locale: Locale) => T) => ({ en: make('en'), ar: make('ar'), fa: make('fa') });
  return Array.from({ length: count }, (_, index) => ({
    id: `entry-${index}`,
    names: three(name),
    aliases: three((locale) => [name(locale), name(locale)]),
  }));
}

/** The definitions of the glossary's own entries, sentence by sentence, with a made-up name in every third. */
function mixedText(entries: readonly LinkEntry[]): string {
  const next = random(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sentences = glossaryEntries().flatMap(({ definition }) =>
    locales.flatMap((locale) => definition[locale].split(/(?<=[.؟]) /u)),
  );
  const parts: string[] = [];
  for (let bytes = 0; bytes < textBytes; ) {
    const locale = pick(locales);
    const part = next() < 0.33 ? `${pick(sentences)} ${pick(entries).names[locale]} ` : `${pick(sentences)} `;
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  // Through bytes, as a text from a file: one flat string.
  return Buffer.from(parts.join('')).toString();
}

/** Medians in milliseconds of CPU time, all taken in turns, so that what disturbs one disturbs the others. */
function medians(tasks: readonly (() => unknown)[], times = rounds): number[] {
  const spent = tasks.map((): number[] => []);
  for (let round = -3; round < times; round++)
    tasks.forEach((task, index) => {
      const begun = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(begun);
      if (round >= 0) spent[index]?.push((user + system) / 1000);
    });
  return spent.map(median);
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Bytes on and off the heap that a value keeps, its making apart. */
function kept<T>(make: () => T): [value: T, bytes: number] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    for (let round = 0; round < 3; round++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const value = make();
  return [value, held() - before];
}

/** Measures one glossary's size in every language, beside the fastest Aho-Corasick of the npm registry that was found. */
function measure(size: number): Row[] {
  const entries = madeUpEntries(size);
  const text = mixedText(entries);
  const rows: Row[] = [];
  for (const locale of locales) {
    const [linker, bytes] = kept(() => makeLinker(entries, locale));
    const forms = [...new Set(entries.flatMap(({ names, aliases }) => [names[locale], ...aliases[locale]]))];
    const other = new AhoCorasick([...new Set(forms.map(foldedText))]);
    const raw = new AhoCorasick(forms);
    const folded = fold(text).text;
    const [bare = 0, link = 0, foldedSearch = 0, rawSearch = 0, folding = 0] = medians([
      () => scan(text),
      () => linker.find(text),
      () => other.matchInText(folded),
      () => raw.matchInText(text),
      () => fold(text),
    ]);
    const where = `${size.toLocaleString('en')} entries, ${locale}`;
    const mentions = `${link.toFixed(1)} ms, ${linker.find(text).length} mentions`;
    rows.push(
      {
        what: `link / bare scan: ${where}`,
        figure: link / bare,
        most: size > 1000 ? 20 : 12,
        note: mentions,
      },
      {
        what: `npm Aho-Corasick with the same fold / link: ${where}`,
        figure: (folding + foldedSearch) / link,
        least: 3,
        note: `${(folding + foldedSearch).toFixed(1)} ms`,
      },
      {
        what: `  the same, text folded before: ${where}`,
        figure: foldedSearch / link,
        note: `${foldedSearch.toFixed(1)} ms`,
      },
      {
        what: `  the same, nothing folded at all: ${where}`,
        figure: rawSearch / link,
        note: `${rawSearch.toFixed(1)} ms`,
      },
      {
        what: `kept in memory: ${where}`,
        figure: Math.max(bytes, linker.bytes) / 2 ** 20,
        unit: ' MiB',
        most: 3,
        note: `${forms.length} forms`,
      },
    );
    if (size === 1000) rows.push(...regExpRows(forms, text, () => linker.find(text), where));
  }
  return rows;
}

const shareForRegExp = 100;

/** What folds to a letter, for a RegExp that takes the same forms for the same as the linker does. */
const alike: Readonly<Record<string, string>> = {
  ا: '[اأإآٱ]',
  و: '[وؤ]',
  ی: '[یيىئ]',
  ک: '[کك]',
  ه: '[هةۀ]',
};

/** One RegExp of every form, longest first, as whole words and in any case: as written, and by the linker's rules. */
function regExpRows(forms: readonly string[], text: string, link: () => unknown, where: string): Row[] {
  const longest = [...forms].sort((a, b) => b.length - a.length);
  const tolerant = (form: string) =>
    Array.from(foldedText(form), (one) =>
      one === ' ' ? '[\\s\\u200c-]+' : `${alike[one] ?? one}[\\p{M}\\u0640]*`,
    ).join('');
  const written = wholeWords(longest.join('|'));
  const same = wholeWords(
    `(?:[وف][\\p{M}]*)?(?:[بلك][\\p{M}]*)?(?:${longest.map(tolerant).join('|')})(?:['’]?s|ها(?:یی?)?)?`,
  );
  // So slow that a part must do: its time is multiplied.
  const part = text.slice(0, text.length / shareForRegExp);
  const [linked = 0] = medians([link], 5);
  const [asWritten = 0, byRules = 0] = medians(
    [() => [...part.matchAll(written)], () => [...part.matchAll(same)]],
    3,
  );
  const row = (what: string, time: number): Row => ({
    what: `${what}: ${where}`,
    figure: (shareForRegExp * time) / linked,
    note: `${(shareForRegExp * time).toFixed(0)} ms`,
  });
  return [
    { ...row('one RegExp of the same rules / link', byRules), least: 100 },
    row('  one RegExp of the forms as written', asWritten),
  ];
}

function wholeWords(either: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${either})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** The whole table. */
export function linkRows(): Row[] {
  return sizes.flatMap(measure);
}
