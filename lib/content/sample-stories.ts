import type { WholeStory } from '../core/story';
import type { Content } from './read-content';

// For tests: stories without a content folder.

/** A sound story; another word makes another version of it. */
export function sampleStory(slug: string, published = '2014-01-06', word = 'word'): WholeStory {
  const text = (headline: string) => ({
    headline: `${headline} ${slug}`,
    standfirst: 'Standfirst',
    dateline: 'Baghdad',
    sourceLine: 'Source',
    body: [{ type: 'paragraph' as const, spans: [`A ${word} about ${slug}.`] }],
  });
  return {
    slug,
    published,
    sources: [],
    terms: [],
    texts: { en: text('One'), ar: text('واحد'), fa: text('یک') },
  };
}

/** What a newsroom has whose stories these are, newest first; it has no glossary. */
export function contentOf(...stories: WholeStory[]): Content {
  return { stories, entries: [], forms: [] };
}
