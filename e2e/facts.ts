import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { textAddress, textsOf } from '@/lib/core/catalogue';
import { GlossaryFile } from '@/lib/core/glossary';
import type { Locale } from '@/lib/core/locale';
import { joinedStory, type Story, StoryTexts, storyIn, type WholeStory } from '@/lib/core/story';
import type en from '../messages/en.json';
import { catalogueIn } from '../scripts/export-library';

/** What an export holds, read from its files: what the pages are compared with. */
const root = path.resolve(import.meta.dirname, '..');
export const out = path.join(root, 'out');

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

type Messages = typeof en;
/** The product's words; that every language has every word is the messages' own test. */
export const words = Object.fromEntries(
  (['en', 'ar', 'fa'] as const).map((locale) => [locale, json(path.join(root, `messages/${locale}.json`))]),
) as Record<Locale, Messages>;

export const catalogue = catalogueIn(out);
const [listed] = catalogue.stories;
if (!listed) throw new Error('The export has no story.');

/** The files of the newest story, one a language. */
export const storyFiles = textsOf(listed).map((text) => ({
  ...text,
  path: textAddress(text.slug, text.locale, text.sha256),
}));

/** The newest story of the export in every language, and the glossary. */
const joined = joinedStory(storyFiles.flatMap((file) => storyIn(json(path.join(out, file.path))) ?? []));
export const story: WholeStory = { ...(joined as Story), texts: v.parse(StoryTexts, joined?.texts) };
export const { entries } = v.parse(GlossaryFile, json(path.join(out, catalogue.glossary.path)));

/** Hashes of the files that a whole library holds, sorted. */
export const libraryHashes = [catalogue.glossary, ...catalogue.stories.flatMap(textsOf)]
  .map((file) => file.sha256)
  .sort();

/** Addresses of the files that a whole precache holds, sorted. */
export function precacheOf(dir: string): string[] {
  return v
    .parse(v.array(v.object({ url: v.string() })), json(path.join(dir, 'precache.json')))
    .map(({ url }) => url)
    .sort();
}

/** A number in the digits of a language, as the pages write it. */
export function digits(value: number, locale: Locale): string {
  const zero = { en: '0', ar: '٠', fa: '۰' }[locale].charCodeAt(0);
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
