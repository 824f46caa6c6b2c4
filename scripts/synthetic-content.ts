import { contentTree } from '../lib/content/content-tree';
import { markdownStory } from '../lib/content/markdown-story';
import { type Content, readContent } from '../lib/content/read-content';
import { readSources, titled } from '../lib/content/read-sources';
import type { Locale } from '../lib/core/locale';
import type { WholeStory } from '../lib/core/story';
import { syntheticStory } from './synthetic-story';

const content = 'content';

/**
 * What `readContent` reads of a folder that `writeSynthetic` filled, but for one thing: in the synthetic
 * stories only the marks lead to the glossary. Finding names in ten thousand of them takes minutes, and
 * what is measured with them is not that.
 */
export function syntheticContent(count: number, seed = 1): Content {
  const real = readContent(content);
  const sources = titled(['newswire-2014-01'], readSources(contentTree(content)));
  const stories = Array.from({ length: count }, (_, index): WholeStory => {
    const { slug, files } = syntheticStory(index + 1, count, seed);
    const read = (locale: Locale) => markdownStory(`${slug}/${locale}.md`, files[`${locale}.md`] ?? '');
    const [en, ar, fa] = [read('en'), read('ar'), read('fa')];
    const published = /^published: (\S+)$/m.exec(files['story.yaml'] ?? '')?.[1];
    if (!en.text || !ar.text || !fa.text || !published) throw new Error(`${slug} is no story.`);
    const terms = [...new Set(en.marks.map(({ term }) => term))];
    return { slug, published, sources, terms, texts: { en: en.text, ar: ar.text, fa: fa.text } };
  });
  // Numbers grow with the days: newest first is the other way round.
  return { ...real, stories: [...real.stories, ...stories.reverse()] };
}
