import { describe, expect, it } from 'vitest';
import { makeLinker } from '../core/link';
import examples from '../core/link-examples.json';
import { sentences } from '../core/link-sentences';
import { hardSentences } from '../core/link-sentences-hard';
import { isLocale, type Locale, locales } from '../core/locale';
import { contentTree } from './content-tree';
import { readGlossary } from './read-glossary';
import { readSources } from './read-sources';

const tree = contentTree('content');
const { entries } = readGlossary(tree, readSources(tree));
const linkers = Object.fromEntries(locales.map((locale) => [locale, makeLinker(entries, locale)]));

function found(locale: Locale, text: string): [id: string, from: number, to: number][] {
  return (linkers[locale]?.find(text) ?? []).map(({ id, from, to }) => [id, from, to]);
}

/** A sentence with its mentions marked again, as the list of sentences marks them. */
function marked(locale: Locale, text: string): string {
  let shown = '';
  let at = 0;
  for (const [id, from, to] of found(locale, text)) {
    shown += `${text.slice(at, from)}{${id}|${text.slice(from, to)}}`;
    at = to;
  }
  return shown + text.slice(at);
}

/** One sentence a line; a line that goes on is kept with the one it began. */
function sentencesIn(locale: Locale): string[] {
  const all = sentences[locale].trim() + hardSentences[locale].trimEnd();
  return all.split(/\n(?!of Iraq)/u);
}

describe("the glossary's own entries in newspaper sentences", () => {
  it.each(examples.map(({ lang, text, expect }) => [lang, text, expect] as const))(
    'the worked example %s: %s',
    (lang, text, expected) => {
      expect(isLocale(lang) && found(lang, text)).toEqual(expected);
    },
  );

  it.each(locales.flatMap((locale) => sentencesIn(locale).map((sentence) => [locale, sentence] as const)))(
    '%s: %s',
    (locale, sentence) => {
      expect(marked(locale, sentence.replace(/\{[a-z-]+\|([^}]*)\}/gu, '$1'))).toBe(sentence);
    },
  );

  it('are at least 300, half of them traps', () => {
    const all = locales.flatMap(sentencesIn);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(all.filter((sentence) => !sentence.includes('{')).length).toBeGreaterThanOrEqual(all.length / 2);
  });
});
