import type { LinkEntry } from './glossary';
import type { LinkedTexts } from './link-story';
import type { StoryTexts } from './story';

/** What a page sends to the linking worker: the forms, once, and then one story after another. */
export type LinkingQuestion = { forms: readonly LinkEntry[] } | { texts: Partial<StoryTexts> };

/** Its answer to each story. */
export type LinkingAnswer = LinkedTexts;
