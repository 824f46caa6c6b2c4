import { describe, expect, it } from 'vitest';
import { shortDefinition } from '../core/glossary';
import { locales } from '../core/locale';
import { writtenForm } from '../core/story';
import { readContent } from './read-content';

const { stories, entries } = readContent('content');

describe('the content of this repository', () => {
  it('parses, and is there', () => {
    expect(stories.length).toBeGreaterThan(0);
    expect(entries.length).toBeGreaterThan(0);
  });

  it.each(stories.map((story) => [story.slug, story] as const))(
    '%s mentions all its terms in every language',
    (_, story) => {
      expect(story.terms.length).toBeGreaterThan(0);
      for (const locale of locales) {
        const absent = story.terms.filter((term) => writtenForm(story, locale, term) === null);
        expect(absent, locale).toEqual([]);
      }
    },
  );

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s has a card of two whole sentences in every language',
    (_, entry) => {
      for (const locale of locales) {
        const short = shortDefinition(entry.definition[locale], locale);
        expect(short.match(/[.؟?!](?=\s|$)/gu), `${locale}: ${short}`).toHaveLength(2);
        expect(short).toMatch(/[.؟?!]$/u);
      }
    },
  );
});
