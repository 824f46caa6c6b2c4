import { parseArgs } from 'node:util';
import { content } from '../lib/content/content';
import { ContentError } from '../lib/content/content-error';
import { fallbackLocale, isLocale, type Locale, locales } from '../lib/core/locale';
import { makeSearch } from '../lib/core/search';

export const usage = `search [--limit 20] [--lang ${locales.join('|')}] QUERY`;
const mostHits = 20;

type Order = { query: string; limit: number; locale: Locale };

/**
 * `npm run --silent glossary -- search QUERY`: the entries a reader would be shown, the likeliest
 * first, a JSON line each: `id`, `tier` (why it is there), `matched` (the name, alias or part of a
 * definition, its language, and the `range` of it that was found). `--lang` is the reader's language,
 * which decides between equals.
 *
 * @param print takes each line
 * @returns the exit code: 1 where the query or the glossary is not right; no hits are not an error
 */
export async function run(args: string[], print: (line: string) => void = console.log): Promise<number> {
  const order = orderFrom(args);
  if ('error' in order) return complain(`search: ${order.error}\nusage: glossary ${usage}`);
  try {
    const hits = makeSearch(content().entries, order.locale).find(order.query, order.limit);
    for (const hit of hits) print(JSON.stringify(hit));
    if (hits.length === 0) console.error(`search: no entry is found by “${order.query}”`);
    return 0;
  } catch (error) {
    if (error instanceof ContentError) return complain(error.message);
    throw error;
  }
}

function orderFrom(args: string[]): Order | { error: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { limit: { type: 'string', default: `${mostHits}` }, lang: { type: 'string' } },
    });
    const query = positionals.join(' ').trim();
    const { limit, lang = fallbackLocale } = values;
    if (query === '') return { error: 'QUERY is missing' };
    if (!/^[1-9]\d{0,5}$/.test(limit))
      return { error: `--limit is "${limit}"; expected a whole number from 1` };
    if (!isLocale(lang)) return { error: `--lang is "${lang}"; expected one of ${locales.join(', ')}` };
    return { query, limit: Number(limit), locale: lang };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
