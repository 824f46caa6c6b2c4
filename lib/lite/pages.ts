import { brotliCompressSync } from 'node:zlib';
import { content } from '@/lib/content/content';
import { entryOf, storyOf } from '@/lib/content/lookup';
import { type Locale, locales } from '@/lib/core/locale';
import { litePath } from '@/lib/core/paths';
import { liteFront } from './front';
import { liteStory } from './story';
import { liteWords } from './words';

/** Every lite page of this build: its address, and the whole file. */
export function* litePages(): Generator<{ path: string; text: string }> {
  for (const locale of locales) {
    const front = liteFront(content().stories, locale, liteWords(locale));
    yield { path: litePath({ name: 'front', locale }), text: front };
    for (const { slug } of content().stories)
      yield { path: litePath({ name: 'story', locale, slug }), text: pageOf(slug, locale) };
  }
}

/** What a story's lite page weighs on the way, in bytes: brotli, as hosts send it. */
export function liteBytes(slug: string, locale: Locale): number {
  return brotliCompressSync(pageOf(slug, locale)).length;
}

function pageOf(slug: string, locale: Locale): string {
  const story = storyOf(slug);
  return liteStory({ story, entries: story.terms.map(entryOf), locale, words: liteWords(locale) });
}
