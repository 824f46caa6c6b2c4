import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cardOf, Day, StoryCard, StoryFile, spanText, writtenForm } from './story';

function text(headline: string, mention: string): StoryFile['texts']['en'] {
  return {
    headline,
    standfirst: `${headline} standfirst`,
    dateline: `${headline} dateline`,
    sourceLine: 'AP',
    body: [
      { type: 'paragraph', spans: ['In '] },
      {
        type: 'paragraph',
        spans: ['in ', { term: 'iraq', text: mention }, ', ', { term: 'iraq', text: 'again' }],
      },
    ],
  };
}

const story: StoryFile = {
  format: 1,
  slug: 'a-story',
  published: '2014-01-06',
  label: 'breaking',
  sources: [],
  terms: ['iraq'],
  texts: { en: text('One', 'Iraq'), ar: text('واحد', 'بالعراق'), fa: text('یک', 'عراق') },
};

describe('a day', () => {
  it.each(['2014-01-06', '2012-02-29', '2013-12-31', '2000-02-29'])('may be %s', (day) => {
    expect(v.is(Day, day)).toBe(true);
  });

  it.each([
    '2014-02-30',
    '2013-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-01-00',
    '2014-1-6',
    '2014-01',
    '2014-01-06T00:00:00Z',
    ' 2014-01-06',
    '٢٠١٤-٠١-٠٦',
    '',
    20140106,
    null,
  ])('may not be %j', (day) => {
    expect(v.is(Day, day)).toBe(false);
  });
});

describe('the card of a story', () => {
  it('has what a list shows, in every language', () => {
    expect(cardOf(story)).toEqual({
      slug: 'a-story',
      published: '2014-01-06',
      label: 'breaking',
      headlines: { en: 'One', ar: 'واحد', fa: 'یک' },
      standfirsts: { en: 'One standfirst', ar: 'واحد standfirst', fa: 'یک standfirst' },
      datelines: { en: 'One dateline', ar: 'واحد dateline', fa: 'یک dateline' },
    });
    expect(v.is(StoryCard, cardOf(story))).toBe(true);
  });

  it('has no label where the story has none', () => {
    const { label: _, ...plain } = story;
    expect(cardOf(plain)).not.toHaveProperty('label');
  });
});

describe('a story file', () => {
  it('is data all the way down: blocks and spans of known kinds', () => {
    expect(v.is(StoryFile, story)).toBe(true);
    const withSpan = (span: unknown) => ({
      ...story,
      texts: { ...story.texts, en: { ...story.texts.en, body: [{ type: 'paragraph', spans: [span] }] } },
    });
    expect(v.is(StoryFile, withSpan({ term: 'iraq', text: 'Iraq' }))).toBe(true);
    expect(v.is(StoryFile, withSpan({ html: '<b>' }))).toBe(false);
    expect(v.is(StoryFile, withSpan({ term: 'iraq', text: 'Iraq', onclick: 'x' }))).toBe(false);
    expect(v.is(StoryFile, { ...story, label: 'urgent' })).toBe(false);
    expect(v.is(StoryFile, { ...story, format: 2 })).toBe(false);
  });
});

describe('the corrections of a story', () => {
  const texts = { en: 'It is ten.', ar: 'العدد عشر.', fa: 'شمار ده است.' };
  const withCorrection = (correction: unknown) => ({ ...story, corrections: [correction] });

  it('have a day that exists and a text in every language', () => {
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts }))).toBe(true);
    expect(v.is(StoryFile, withCorrection({ date: '2014-02-30', texts }))).toBe(false);
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts: { ...texts, fa: undefined } }))).toBe(
      false,
    );
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts: { ...texts, ar: ' ' } }))).toBe(false);
  });

  it('change no byte of a story without any', () => {
    expect(JSON.stringify(v.parse(StoryFile, story))).not.toContain('corrections');
  });
});

describe('what a story says', () => {
  it('is the first written form of an entry in a language, or null', () => {
    expect(writtenForm(story, 'en', 'iraq')).toBe('Iraq');
    expect(writtenForm(story, 'ar', 'iraq')).toBe('بالعراق');
    expect(writtenForm(story, 'fa', 'iran')).toBeNull();
  });

  it('is the text of a span with or without a mark', () => {
    expect(['a ', { term: 'iraq', text: 'Iraq' }].map(spanText).join('')).toBe('a Iraq');
  });
});
