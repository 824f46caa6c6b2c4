import type { Entry, EntrySource, LinkEntry } from '../core/glossary';
import { type LinkedTexts, linkTexts, makeLinkers } from '../core/link-story';
import type { WholeStory } from '../core/story';
import { ContentError } from './content-error';
import { contentTree } from './content-tree';
import { readGlossary } from './read-glossary';
import { readSources, type Sources, titled } from './read-sources';
import { readStories, type StorySource } from './read-stories';

/** Everything the product publishes: stories newest first, entries by id, and by what those are found in a text. */
export type Content = { stories: WholeStory[]; entries: Entry[]; forms: LinkEntry[] };

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

  const linkers = makeLinkers(glossary.entries);
  const linked = stories.map(({ unmarked, ...story }) => ({
    ...story,
    ...linkTexts(story.texts, linkers, unmarked),
  }));
  return {
    stories: linked.map((story) => storyFile(story, sources)).sort(newestFirst),
    entries: glossary.entries.map((entry) => travelling(entry, sources)),
    forms: glossary.entries.map(({ id, names, aliases, guards }) => ({
      id,
      names,
      aliases,
      ...(guards ? { guards } : {}),
    })),
  };
}

function storyFile(story: Omit<StorySource, 'unmarked'> & LinkedTexts, sources: Sources): WholeStory {
  return { ...story, sources: titled(story.sources, sources) };
}

/** Guards are for the finding of mentions: they travel with the forms. */
function travelling({ guards, ...entry }: EntrySource, sources: Sources): Entry {
  return { ...entry, sources: titled(entry.sources, sources) };
}

function newestFirst(a: WholeStory, b: WholeStory): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
