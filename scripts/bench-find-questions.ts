import type { FindDocument } from '../lib/core/find-build';
import { randomFrom } from './synthetic-story';

/** Something typed. Of `exact` all words are whole, of `prefix` the last is not. */
export type FindQuestion = { kind: 'exact' | 'prefix' | 'phrase' | 'mistyped'; typed: string };

const count = 300;

/**
 * Questions of one to three words that stand together in a document, drawn from all of them: so the words
 * that are in many documents are asked often. `prefix` is every keystroke of such questions from the second
 * letter of the last word on; `mistyped` has one letter exchanged for another.
 */
export function findQuestions(documents: readonly FindDocument[], seed: number): FindQuestion[] {
  const random = randomFrom(seed ^ 0x5eed);
  const whole = (below: number) => Math.floor(random() * below);
  const draw = () => {
    const { headline, body } = documents[whole(documents.length)]?.fields ?? { headline: '', body: '' };
    const words = (random() < 0.3 ? headline : body)
      .split(/[^\p{L}\p{M}\p{N}\u200c']+/u)
      .filter((word) => word.length > 2);
    const from = whole(words.length);
    return words.slice(from, from + 1 + whole(3));
  };
  return Array.from({ length: count }, draw).flatMap((words): FindQuestion[] => {
    const typed = words.join(' ');
    const last = words.at(-1) ?? '';
    const before = typed.slice(0, typed.length - last.length);
    const keystroke = before + last.slice(0, 2 + whole(Math.max(1, last.length - 1)));
    const middle = Math.floor(last.length / 2);
    return [
      { kind: 'exact', typed: `${typed} ` },
      { kind: 'prefix', typed: keystroke },
      { kind: 'phrase', typed: `"${typed}"` },
      { kind: 'mistyped', typed: `${before}${last.slice(0, middle)}q${last.slice(middle + 1)} ` },
    ];
  });
}
