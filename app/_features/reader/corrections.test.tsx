import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/core/locale';
import type { WholeStory } from '@/lib/core/story';
import en from '@/messages/en.json';
import fa from '@/messages/fa.json';
import { CorrectedLine, Corrections } from './corrections.client';
import { storyView } from './story-view';
import type { StoryWords } from './words';

const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'AP', body: [] };
const plain: WholeStory = {
  slug: 'a-story',
  published: '2014-01-06',
  sources: [],
  terms: [],
  texts: { en: text, ar: text, fa: text },
};
const corrected: WholeStory = {
  ...plain,
  corrections: [
    { date: '2014-01-07', texts: { en: 'First', ar: 'الأول', fa: 'نخست' } },
    { date: '2014-01-08', texts: { en: 'Second', ar: 'الثاني', fa: 'دوم' } },
    { date: '2014-01-08', texts: { en: 'Third', ar: 'الثالث', fa: 'سوم' } },
  ],
};

/** Line and section as a page holds them, both before any script has run. */
function page(story: WholeStory, storyLocale: Locale, locale: Locale, words: StoryWords) {
  const corrections = storyView(story, storyLocale, locale)?.corrections ?? [];
  const props = { corrections, locale, words };
  return {
    line: renderToStaticMarkup(<CorrectedLine {...props} />),
    section: renderToStaticMarkup(<Corrections {...props} />),
  };
}

describe('a corrected story', () => {
  it('says the day of its last correction in a line that leads to the section', () => {
    const { line, section } = page(corrected, 'en', 'en', en.Story);
    expect(line).toContain('<a href="#corrections">');
    expect(line).toContain('Corrected on 8 January 2014');
    expect(section).toContain('id="corrections"');
  });

  it('lists all corrections, the newest first', () => {
    const { section } = page(corrected, 'en', 'en', en.Story);
    expect([...section.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words)).toEqual([
      'Third',
      'Second',
      'First',
    ]);
    expect(section).toContain('<time dateTime="2014-01-07">7 January 2014</time>');
  });

  it('speaks the language of the interface about a story in another', () => {
    const { line, section } = page(corrected, 'en', 'fa', fa.Story);
    expect(line).toContain('<bdi lang="fa" dir="rtl">این خبر در ۱۸ دی ۱۳۹۲ اصلاح شده است</bdi>');
    expect(section).toContain('نخست');
    expect(section).toContain('۱۷ دی ۱۳۹۲');
    expect(section).not.toContain('First');
  });
});

describe('a story without corrections', () => {
  it('says nothing of any', () => {
    expect(page(plain, 'en', 'en', en.Story)).toEqual({ line: '', section: '' });
  });
});
