import type { Locale } from './locale';

/**
 * What a reader typed, and how stories may write it: as it is, with what Arabic joins to a word, with
 * the plural that Persian joins. Each rule holds in stories of its own language alone: زیر is no وزیر
 * in Persian. Letters are those of the fold.
 */
const conjunctions = ['', 'و', 'ف'];
const prepositions = ['', 'ب', 'ل', 'ک'];
const article = 'ال';
const persianPlurals = ['ها', 'های', 'هایی'];

/** Letters that a bare word must have to be found after a prefix, and after ف and ك: as the linker has it. */
const leastAfterPrefix = 3;
const leastAfterRarePrefix = 5;
const leastAfterArticle = 2;

/** The article is part of these; what would be left, له and ان, is in every story. */
const wholeWords: ReadonlySet<string> = new Set(['الله', 'الان']);

/** An article, with what may stand before it, and the word after it. ل takes the article's ا away. */
const articled = /^(?:[وف]?[بک]?ال|[وف]?لل)(.+)$/;
const prefixed = /^(?:[وف][بلک]?|[بلک])(.{3,})$/;

/** An Arabic word without article and what stands before it, or null. */
function bareOf(word: string): string | null {
  const bare = articled.exec(word)?.[1] ?? '';
  const least = word.startsWith(article) ? leastAfterArticle : leastAfterPrefix;
  return bare.length >= least && !wholeWords.has(word) ? bare : null;
}

/** Every way in which Arabic writes a bare word, itself first. */
function joinedTo(bare: string): string[] {
  const forms: string[] = [];
  for (const conjunction of conjunctions)
    for (const preposition of prepositions) {
      const prefix = conjunction + preposition;
      const rare = prefix.endsWith('ف') || prefix.endsWith('ک');
      if (prefix === '' || bare.length >= (rare ? leastAfterRarePrefix : leastAfterPrefix))
        forms.push(prefix + bare);
      if (bare.length >= leastAfterArticle)
        forms.push(preposition === 'ل' ? `${prefix}ل${bare}` : prefix + article + bare);
    }
  return forms;
}

/**
 * The words of stories in a language that a typed word stands for, itself first.
 *
 * @param loose whether و, ف, ب, ل and ك are taken off what was typed, too: they are more often a letter
 * of the word (بلدية, وزارة), so this is for what is not found otherwise
 */
export function formsOf(word: string, locale: Locale, loose = false): string[] {
  if (locale === 'fa')
    return [word, ...(word.length > 1 ? persianPlurals.map((ending) => word + ending) : [])];
  if (locale === 'en') return [word];
  return [...new Set([word, bareOf(word), loose ? (prefixed.exec(word)?.[1] ?? null) : null])].flatMap(
    (bare) => (bare === null ? [] : joinedTo(bare)),
  );
}

/** Forms to which a mistyped word is compared: with the article and without. */
export function nearFormsOf(word: string, locale: Locale): string[] {
  if (locale !== 'ar') return [word];
  const bare = bareOf(word);
  return bare === null ? [word, article + word] : [word, bare];
}

/** The places where a word may fall into two that a half-space parts: both have two letters at least. */
export function splitsOf(word: string): [first: string, second: string][] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => [
    word.slice(0, index + 2),
    word.slice(index + 2),
  ]);
}

/** How many typing errors a word may hold: a short word with one is another word, as is a number. */
export function errorsIn(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
