import { describe, expect, it } from 'vitest';
import { newsArticle } from './json-ld';
import type { WholeStory } from './story';

const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'AP', body: [] };
const story: WholeStory = {
  slug: 'a-story',
  published: '2014-01-06',
  sources: [],
  terms: [],
  texts: { en: text, ar: text, fa: { ...text, headline: 'تیتر' } },
};
const site = 'https://waraq.example';

describe('what a story tells search engines', () => {
  it('is where and when it was published, in the language of the page', () => {
    expect(newsArticle(story, { site, locale: 'fa' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://waraq.example/fa/story/a-story',
      headline: 'تیتر',
      description: 'S',
      inLanguage: 'fa',
      datePublished: '2014-01-06',
    });
  });

  it('is, of a corrected one, what was corrected, and the last correction as its change', () => {
    const corrections = [
      { date: '2014-01-07', texts: { en: 'One', ar: 'واحد', fa: 'یک' } },
      { date: '2014-01-08', texts: { en: 'Two', ar: 'اثنان', fa: 'دو' } },
    ];
    expect(newsArticle({ ...story, corrections }, { site, locale: 'ar' })).toMatchObject({
      datePublished: '2014-01-06',
      dateModified: '2014-01-08',
      correction: [
        { '@type': 'CorrectionComment', datePublished: '2014-01-07', text: 'واحد', inLanguage: 'ar' },
        { '@type': 'CorrectionComment', datePublished: '2014-01-08', text: 'اثنان', inLanguage: 'ar' },
      ],
    });
  });
});
