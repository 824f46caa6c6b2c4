import { errorsIn, formsOf, nearFormsOf, splitsOf } from './find-forms';
import { type FoundWord, wordsIn } from './find-words';
import { kind, kindOf } from './link-characters';
import { type Locale, locales } from './locale';

/** A word as stories may write it. */
export type Form = {
  text: string;
  /** Whether it is only the beginning of the word. */
  prefix: boolean;
  /** Letters that may be wrong, missing, too many, or two of them exchanged. */
  errors: number;
  /** What it is worth beside the word as typed, which is 1. */
  weight: number;
};

/** How one typed word is found in stories of one language. */
export type Step = {
  forms: Form[];
  /** This word and the next as one: کاخ سفید finds کاخسفید. */
  joined: Form[];
  /** This word as two, one after the other: کاخسفید finds کاخ سفید and کاخ‌سفید. */
  pairs: [first: Form, second: Form][];
  /** This word and one beside it as one, where they need not follow one another. */
  also: Form[];
};

/** Words that follow one another in a story; most often one word. */
export type Clause = Record<Locale, Step>[];

/** What was typed, understood: all clauses must be in a story. */
export type Plan = Clause[];

/** Of a longer text, pasted say, the first words count. */
const mostWords = 24;
const worth = { joined: 0.9, near: 0.4 };

/**
 * Reads what was typed. Words in quotation marks of any kind, and words joined by a half-space or a
 * hyphen, must follow one another. The last word is a beginning as long as nothing stands after it and it
 * has two letters.
 *
 * @param loose forgives typing errors, and spaces too many or too few in every language
 */
export function planOf(typed: string, loose = false): Plan {
  const words = wordsIn(typed).slice(0, mostWords);
  const clauses = clausesOf(typed, words);
  const last = words.at(-1);
  const isOpen = (word: FoundWord) => word === last && word.end >= typed.length && word.text.length > 1;
  return clauses.map((clause, number) =>
    clause.map((word, index) => {
      const next = clause[index + 1];
      // Words typed one after the other, neither of them in a sequence.
      const alone = (other?: readonly FoundWord[]) =>
        clause.length === 1 && other?.length === 1 ? other[0] : undefined;
      const before = alone(clauses[number - 1]);
      const after = alone(clauses[number + 1]);
      const open = isOpen(word);
      const together = (first: FoundWord, second: FoundWord): Form[] => [
        form(first.text + second.text, isOpen(second), worth.joined),
      ];
      return perLocale((locale) => {
        const spaced = loose || locale === 'fa';
        const texts = formsOf(word.text, locale, loose);
        const forms = texts.map((text, place) => form(text, open, place === 0 ? 1 : worth.joined));
        const errors = loose ? errorsIn(word.text) : 0;
        if (errors > 0)
          for (const text of nearFormsOf(word.text, locale))
            forms.push({ text, prefix: open, errors, weight: worth.near });
        return {
          forms,
          joined: next && (spaced || next.soft) ? together(word, next) : [],
          pairs: spaced
            ? splitsOf(word.text).map(([first, second]) => [
                form(first, false, worth.joined),
                form(second, open, worth.joined),
              ])
            : [],
          also: spaced
            ? [...(before ? together(before, word) : []), ...(after ? together(word, after) : [])]
            : [],
        };
      });
    }),
  );
}

function form(text: string, prefix: boolean, weight: number): Form {
  return { text, prefix, errors: 0, weight };
}

function perLocale(step: (locale: Locale) => Step): Record<Locale, Step> {
  return Object.fromEntries(locales.map((locale) => [locale, step(locale)])) as Record<Locale, Step>;
}

/** Words that must follow one another, together. */
function clausesOf(typed: string, words: readonly FoundWord[]): FoundWord[][] {
  const clauses: FoundWord[][] = [];
  let quoted = false;
  let at = 0;
  for (const word of words) {
    const marks = quotesIn(typed, at, word.start);
    const follows = marks === 0 && (quoted || word.soft);
    if (marks % 2 === 1) quoted = !quoted;
    if (follows) clauses.at(-1)?.push(word);
    else clauses.push([word]);
    at = word.end;
  }
  return clauses;
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (kindOf(text.charCodeAt(at)) === kind.quote) count++;
  return count;
}
