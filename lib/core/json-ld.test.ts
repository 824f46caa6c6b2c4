import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { content } from '@/lib/content/content';
import { newsArticle } from './json-ld';
import { locales } from './locale';
import type { WholeStory } from './story';

const absolute = (path: string) => `https://news.example/at${path}`;
const facts = {
  absolute,
  brand: 'Waraq',
  picture: '/pictures/p.png',
  nameOf: (term: string) => `name of ${term}`,
};

const Filled = v.pipe(v.string(), v.trim(), v.minLength(1));
const Address = v.pipe(v.string(), v.url(), v.startsWith('https://news.example/at/'));
const Day = v.pipe(v.string(), v.isoDate());
const Image = v.strictObject({
  '@type': v.literal('ImageObject'),
  url: Address,
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
});
const newspaper = { '@type': v.literal('Organization'), name: Filled, url: Address };
const Work = v.strictObject({
  '@type': v.literal('NewsArticle'),
  '@id': Address,
  inLanguage: v.picklist(locales),
});
/** What search engines need of an article to show it as one, and what else ours says; nothing besides. */
const Article = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.literal('NewsArticle'),
  '@id': Address,
  mainEntityOfPage: Address,
  // Longer ones are cut.
  headline: v.pipe(Filled, v.maxLength(110)),
  description: Filled,
  dateline: Filled,
  creditText: Filled,
  inLanguage: v.picklist(locales),
  datePublished: Day,
  dateModified: Day,
  image: Image,
  author: v.strictObject(newspaper),
  publisher: v.strictObject({ ...newspaper, logo: Image }),
  license: v.pipe(v.string(), v.url()),
  isAccessibleForFree: v.literal(true),
  citation: v.pipe(v.array(Filled), v.minLength(1)),
  mentions: v.pipe(
    v.array(v.strictObject({ '@type': v.literal('DefinedTerm'), '@id': Address, name: Filled })),
    v.minLength(1),
  ),
  workTranslation: v.optional(v.array(Work)),
  translationOfWork: v.optional(Work),
  correction: v.optional(
    v.array(
      v.strictObject({
        '@type': v.literal('CorrectionComment'),
        datePublished: Day,
        text: Filled,
        inLanguage: v.picklist(locales),
      }),
    ),
  ),
});

const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'AP', body: [] };
const story: WholeStory = {
  slug: 'a-story',
  published: '2014-01-06',
  sources: [{ id: 'ap', title: { en: 'AP', ar: 'أ ب', fa: 'آسوشیتدپرس' } }],
  terms: ['iraq'],
  texts: { en: text, ar: text, fa: { ...text, headline: 'تیتر' } },
};
const page = (locale: string) => absolute(`/${locale}/story/a-story`);

describe('what a story tells search engines', () => {
  it('is whole, of every story there is and in every language', () => {
    for (const one of content().stories)
      for (const locale of locales) v.parse(Article, newsArticle(one, { ...facts, locale }));
  });

  it('is where and when it was published, in the language of the page', () => {
    const article = newsArticle(story, { ...facts, locale: 'fa' });
    expect(article).toMatchObject({
      '@id': page('fa'),
      headline: 'تیتر',
      inLanguage: 'fa',
      datePublished: '2014-01-06',
      dateModified: '2014-01-06',
      image: { url: absolute('/pictures/p.png'), width: 1200, height: 630 },
      citation: ['آسوشیتدپرس'],
      mentions: [{ '@id': absolute('/fa/glossary/iraq'), name: 'name of iraq' }],
    });
    expect(article).not.toHaveProperty('correction');
  });

  it('is which of the languages is a translation of which', () => {
    const en = newsArticle(story, { ...facts, locale: 'en' });
    const other = (locale: string) => ({ '@type': 'NewsArticle', '@id': page(locale), inLanguage: locale });
    expect(en).toMatchObject({ workTranslation: [other('ar'), other('fa')] });
    expect(newsArticle(story, { ...facts, locale: 'ar' })).toMatchObject({ translationOfWork: other('en') });
  });

  it('is, of a corrected one, what was corrected, and the last correction as its change', () => {
    const corrections = [
      { date: '2014-01-07', texts: { en: 'One', ar: 'واحد', fa: 'یک' } },
      { date: '2014-01-08', texts: { en: 'Two', ar: 'اثنان', fa: 'دو' } },
    ];
    const article = newsArticle({ ...story, corrections }, { ...facts, locale: 'ar' });
    expect(v.parse(Article, article)).toMatchObject({
      datePublished: '2014-01-06',
      dateModified: '2014-01-08',
      correction: [
        { datePublished: '2014-01-07', text: 'واحد', inLanguage: 'ar' },
        { datePublished: '2014-01-08', text: 'اثنان', inLanguage: 'ar' },
      ],
    });
  });
});
