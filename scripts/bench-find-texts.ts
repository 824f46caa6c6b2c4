import type { FindDocument } from '../lib/core/find-build';
import { dayNumber } from '../lib/core/find-day';
import { type Locale, locales } from '../lib/core/locale';
import { randomFrom, syntheticStory } from './synthetic-story';

/**
 * Synthetic stories know some three hundred words a language; news knows more with every story (Heaps' law).
 * So here, and here only, two of five words of the body are made-up ones, the r-th of them as often as 1/r
 * (Zipf's law): in 10,000 stories some fifty thousand different words a language.
 */
const vocabulary = 60_000;
const share = 0.4;

const syllables: Record<Locale, { onsets: string[]; cores: string[]; begins: string[] }> = {
  en: {
    onsets: ['b', 'br', 'c', 'd', 'f', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v', 'w'],
    cores: ['a', 'e', 'i', 'o', 'u', 'an', 'er', 'ing', 'on', 'ea'],
    begins: [''],
  },
  ar: {
    onsets: ['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك', 'م', 'ن', 'ه'],
    cores: ['', '', 'ا', 'و', 'ي', 'ة', 'ات', 'ين'],
    begins: ['', '', '', 'ال', 'ال', 'و', 'وال', 'ب'],
  },
  fa: {
    onsets: ['ب', 'پ', 'ت', 'ج', 'چ', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ف', 'ق', 'ک', 'گ', 'م', 'ن', 'ه'],
    cores: ['', '', 'ا', 'و', 'ی', 'ان', 'یر', 'ار'],
    begins: ['', '', '', '', 'می‌'],
  },
};

/** Documents numbered from 1, three a story: the same count and seed give the same texts. */
export function findDocuments(stories: number, seed: number): FindDocument[] {
  const random = randomFrom(seed);
  const words = Object.fromEntries(locales.map((locale) => [locale, madeUp(locale, random)])) as Record<
    Locale,
    string[]
  >;
  return Array.from({ length: stories }, (_, index) => syntheticStory(index + 1, stories, seed)).flatMap(
    ({ files }, index) => {
      const day = dayNumber(/^published: (.*)$/m.exec(files['story.yaml'] ?? '')?.[1] ?? '');
      return locales.map((locale, place) => {
        const { headline, standfirst, body } = plain(files[`${locale}.md`] ?? '');
        const mixed = body.replace(/[^\s]+/g, (word) =>
          random() < share ? (words[locale][zipf(random)] ?? word) : word,
        );
        const rare = words[locale][zipf(random)] ?? '';
        return {
          doc: index * locales.length + place + 1,
          locale,
          day,
          fields: { headline: `${headline} ${rare}`, standfirst, body: mixed },
        };
      });
    },
  );
}

/** A rank below `vocabulary`, r + 1 as often as 1/(r + 1). */
function zipf(random: () => number): number {
  return Math.floor((vocabulary + 1) ** random()) - 1;
}

function madeUp(locale: Locale, random: () => number): string[] {
  const { onsets, cores, begins } = syllables[locale];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < vocabulary) {
    const count = 2 + Math.floor(random() * 3);
    words.add(pick(begins) + Array.from({ length: count }, () => pick(onsets) + pick(cores)).join(''));
  }
  return [...words];
}

/** The text of a story's Markdown, marks taken out. */
function plain(markdown: string): FindDocument['fields'] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const value = (name: string) =>
    JSON.parse(new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '""') as string;
  return {
    headline: value('headline'),
    standfirst: value('standfirst'),
    body: body
      .trim()
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/\n\n/g, '\n'),
  };
}
