import type { Entry, EntrySource } from '../core/glossary';
import { makeLinker } from '../core/link';
import { linkStory } from '../core/link-story';
import { locales } from '../core/locale';
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

  const linkers = {
    en: makeLinker(glossary.entries, 'en'),
    ar: makeLinker(glossary.entries, 'ar'),
    fa: makeLinker(glossary.entries, 'fa'),
  };
  const linked = stories.map(({ unmarked, ...story }) => ({
    ...story,
    texts: {
      en: linkStory(story.texts.en, linkers.en, unmarked.en),
      ar: linkStory(story.texts.ar, linkers.ar, unmarked.ar),
      fa: linkStory(story.texts.fa, linkers.fa, unmarked.fa),
    },
  }));
  return {
    stories: linked.map((story) => storyFile(story, sources)).sort(newestFirst),
    entries: glossary.entries.map((entry) => travelling(entry, sources)),
  };
}

function storyFile(story: Omit<StorySource, 'unmarked'>, sources: Sources): StoryFile {
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
