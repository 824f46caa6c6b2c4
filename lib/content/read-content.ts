import type { Entry, EntrySource } from '../core/glossary';
import { locales } from '../core/locale';
import { formsOf, linkMentions } from '../core/mentions';
import type { StoryFile } from '../core/story';
import { ContentError } from './content-error';
import { contentTree } from './content-tree';
import { readGlossary } from './read-glossary';
import { readSources, type Sources, titled } from './read-sources';
import { readStories, type StorySource } from './read-stories';

/** Everything the product publishes: stories newest first, entries by id. */
export type Content = { stories: StoryFile[]; entries: Entry[] };

/**
 * Reads a content folder: `sources.yaml`, `glossary/*.yaml` and `stories/<slug>/`.
 * Throws a `ContentError` with every mistake there is in it.
 */
export function readContent(dir: string): Content {
  const tree = contentTree(dir);
  const sources = readSources(tree);
  const glossary = readGlossary(tree, sources);
  const stories = readStories(tree, glossary, sources);
  if (tree.problems.length > 0) throw new ContentError(tree.problems);

  const forms = {
    en: formsOf(glossary.entries, 'en'),
    ar: formsOf(glossary.entries, 'ar'),
    fa: formsOf(glossary.entries, 'fa'),
  };
  const linked = stories.map((story) => ({
    ...story,
    texts: {
      en: linkMentions(story.texts.en, forms.en),
      ar: linkMentions(story.texts.ar, forms.ar),
      fa: linkMentions(story.texts.fa, forms.fa),
    },
  }));
  return {
    stories: linked.map((story) => storyFile(story, sources)).sort(newestFirst),
    entries: glossary.entries.map((entry) => travelling(entry, sources)),
  };
}

function storyFile(story: StorySource, sources: Sources): StoryFile {
  return { format: 1, ...story, sources: titled(story.sources, sources), terms: termsOf(story.texts) };
}

/** Guards are for the finding of mentions, which is done; they do not travel to the phone. */
function travelling({ guards, ...entry }: EntrySource, sources: Sources): Entry {
  return { ...entry, sources: titled(entry.sources, sources) };
}

/** In order of first appearance in English, then what only another language mentions. */
function termsOf(texts: StoryFile['texts']): string[] {
  const spans = locales.flatMap((locale) => texts[locale].body.flatMap((block) => block.spans));
  return [...new Set(spans.flatMap((span) => (typeof span === 'string' ? [] : [span.term])))];
}

function newestFirst(a: StoryFile, b: StoryFile): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
