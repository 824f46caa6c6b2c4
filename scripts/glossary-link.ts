import { makeLinker } from '../lib/core/link';
import { isLocale, locales } from '../lib/core/locale';
import { glossaryEntries, inputText, parsed, type Subcommand, UsageError } from './glossary-command';

/**
 * `link --lang ar [FILE]`: a JSON line for every mention in a text, in its order: id, start and end (UTF-16
 * offsets of the written word), surface (that word) and alias (the glossary's form it was found by).
 */
export const link: Subcommand = {
  usage: 'link --lang en|ar|fa [FILE]   prints the mentions in a text (standard input without FILE)',
  run(args, print) {
    const { options, rest } = parsed(args, ['lang']);
    const { lang } = options;
    if (lang === undefined) throw new UsageError(`--lang is missing: one of ${locales.join(', ')}`);
    if (!isLocale(lang)) throw new UsageError(`unknown language "${lang}": one of ${locales.join(', ')}`);
    if (rest.length > 1) throw new UsageError(`one file at a time, not ${rest.join(' ')}`);
    const text = inputText(rest[0] === '-' ? undefined : rest[0]);
    for (const { id, start, end, alias } of makeLinker(glossaryEntries(), lang).find(text))
      print(JSON.stringify({ id, start, end, surface: text.slice(start, end), alias }));
    return true;
  },
};
