import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { locales } from './locale';
import {
  cardOf,
  Day,
  fileOf,
  joinedStory,
  type Story,
  StoryCard,
  StoryFile,
  type StoryText,
  spanText,
  storyIn,
  type WholeStory,
  writtenForm,
} from './story';

function text(headline: string, mention: string): StoryText {
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

const story: WholeStory = {
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
  it('has what a list shows, in the languages that are here', () => {
    const { en, fa } = story.texts;
    expect(cardOf({ ...story, texts: { en, fa } })).toEqual({
      slug: 'a-story',
      published: '2014-01-06',
      label: 'breaking',
      cards: {
        en: { headline: 'One', standfirst: 'One standfirst', dateline: 'One dateline' },
        fa: { headline: 'یک', standfirst: 'یک standfirst', dateline: 'یک dateline' },
      },
    });
    expect(v.is(StoryCard, cardOf(story))).toBe(true);
    expect(v.is(StoryCard, cardOf({ ...story, texts: {} }))).toBe(true);
  });

  it('has no label where the story has none', () => {
    const { label: _, ...plain } = story;
    expect(cardOf(plain)).not.toHaveProperty('label');
  });
});

describe('a story file', () => {
  const file = fileOf(story, 'en');

  it('is data all the way down: blocks and spans of known kinds', () => {
    expect(v.is(StoryFile, file)).toBe(true);
    const withSpan = (span: unknown) => ({
      ...file,
      text: { ...file.text, body: [{ type: 'paragraph', spans: [span] }] },
    });
    expect(v.is(StoryFile, withSpan({ term: 'iraq', text: 'Iraq' }))).toBe(true);
    expect(v.is(StoryFile, withSpan({ html: '<b>' }))).toBe(false);
    expect(v.is(StoryFile, withSpan({ term: 'iraq', text: 'Iraq', onclick: 'x' }))).toBe(false);
    expect(v.is(StoryFile, { ...file, label: 'urgent' })).toBe(false);
    expect(v.is(StoryFile, { ...file, locale: 'de' })).toBe(false);
    expect(v.is(StoryFile, { ...file, format: 1 })).toBe(false);
  });

  it('of every language, written and read again, joins into the story', () => {
    const read = locales.map((locale) => storyIn(JSON.parse(JSON.stringify(fileOf(story, locale)))));
    expect(read.map((one) => Object.keys(one?.texts ?? {}))).toEqual([['en'], ['ar'], ['fa']]);
    expect(joinedStory(read.filter((one) => one !== null))).toEqual(story);
  });

  it('of the former format holds every language', () => {
    expect(storyIn({ format: 1, ...story })).toEqual(story);
  });

  it('says that nobody has looked for names in it, in either format', () => {
    const unlinked: WholeStory = { ...story, linked: false };
    expect(storyIn(fileOf(unlinked, 'ar'))?.linked).toBe(false);
    expect(storyIn({ format: 1, ...unlinked })?.linked).toBe(false);
    expect(storyIn(file)).not.toHaveProperty('linked');
  });

  it.each([
    ['of a later format', { ...file, format: 3 }],
    ['of the former format with a language less', { format: 1, ...story, texts: { en: story.texts.en } }],
    ['without a text', { ...file, text: undefined }],
    ['of another kind', { format: 1, entries: [] }],
    ['that is a page', '<html>'],
    ['that is nothing', undefined],
  ])('%s is no story', (_, damaged) => {
    expect(storyIn(damaged)).toBeNull();
  });
});

describe('a story of several files', () => {
  const of = (headline: string, terms: string[], ...some: (keyof Story['texts'])[]): Story => ({
    ...story,
    terms,
    texts: Object.fromEntries(some.map((locale) => [locale, text(headline, 'Iraq')])),
  });

  it('is nothing without a file, and the file itself where there is one', () => {
    expect(joinedStory([])).toBeNull();
    expect(joinedStory([of('A', ['iraq'], 'fa')])).toEqual(of('A', ['iraq'], 'fa'));
  });

  it('takes what all languages share, and a text that comes twice, from the first', () => {
    const joined = joinedStory([of('New', ['new'], 'ar'), of('Old', ['old'], 'en', 'ar')]);
    expect(joined?.terms).toEqual(['new']);
    expect(joined?.texts.ar?.headline).toBe('New');
    expect(joined?.texts.en?.headline).toBe('Old');
  });
});

describe('the corrections of a story', () => {
  const texts = { en: 'It is ten.', ar: 'العدد عشر.', fa: 'شمار ده است.' };
  const withCorrection = (correction: unknown) => ({ ...fileOf(story, 'en'), corrections: [correction] });

  it('have a day that exists and a text in every language', () => {
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts }))).toBe(true);
    expect(v.is(StoryFile, withCorrection({ date: '2014-02-30', texts }))).toBe(false);
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts: { ...texts, fa: undefined } }))).toBe(
      false,
    );
    expect(v.is(StoryFile, withCorrection({ date: '2014-01-08', texts: { ...texts, ar: ' ' } }))).toBe(false);
  });

  it('change no byte of a story without any', () => {
    expect(JSON.stringify(v.parse(StoryFile, fileOf(story, 'en')))).not.toContain('corrections');
  });
});

describe('what a story says', () => {
  it('is the first written form of an entry in a language, or null', () => {
    expect(writtenForm(story, 'en', 'iraq')).toBe('Iraq');
    expect(writtenForm(story, 'ar', 'iraq')).toBe('بالعراق');
    expect(writtenForm(story, 'fa', 'iran')).toBeNull();
    expect(writtenForm({ ...story, texts: { en: story.texts.en } }, 'ar', 'iraq')).toBeNull();
  });

  it('is the text of a span with or without a mark', () => {
    expect(['a ', { term: 'iraq', text: 'Iraq' }].map(spanText).join('')).toBe('a Iraq');
  });
});
