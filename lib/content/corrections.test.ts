import { describe, expect, it } from 'vitest';
import { contentWith, problemsWith, story } from './sample-content';

const path = 'stories/first/story.yaml';
const file = `content/${path}`;

/** The sample story with these corrections, whose first line is the file's fifth. */
function withCorrections(...lines: string[]): Record<string, string> {
  return { [path]: `${story}corrections:\n${lines.map((line) => `  ${line}\n`).join('')}` };
}

const texts = 'en: Ten, ar: عشر, fa: ده';

describe('the corrections of a story', () => {
  it('are read in the order in which they were made, two of one day too', () => {
    const changes = withCorrections(
      '- date: 2014-01-06',
      '  en: >-',
      '    It is',
      '    ten.',
      '  ar: العدد عشر.',
      '  fa: شمار ده است.',
      `- { date: 2014-01-08, ${texts} }`,
      `- { date: 2014-01-08, ${texts} }`,
    );
    expect(contentWith(changes).stories[0]?.corrections).toEqual([
      { date: '2014-01-06', texts: { en: 'It is ten.', ar: 'العدد عشر.', fa: 'شمار ده است.' } },
      { date: '2014-01-08', texts: { en: 'Ten', ar: 'عشر', fa: 'ده' } },
      { date: '2014-01-08', texts: { en: 'Ten', ar: 'عشر', fa: 'ده' } },
    ]);
  });

  it('leave no trace in the file of a story without any', () => {
    expect(contentWith({}).stories[0]).not.toHaveProperty('corrections');
  });

  const cases: [string, string[], string[]][] = [
    [
      'a day that does not exist',
      [`- { date: 2014-02-30, ${texts} }`],
      [`${file}:5: corrections[1].date is "2014-02-30"; expected a day that exists`],
    ],
    ['no date', [`- { ${texts} }`], [`${file}:5: corrections[1].date is missing; expected the key date`]],
    [
      'a day before the story',
      [`- { date: 2014-01-05, ${texts} }`],
      [`${file}:5: corrections[1].date is "2014-01-05"; expected published, 2014-01-06, or a later day`],
    ],
    [
      'a day before the correction above it',
      [`- { date: 2014-01-09, ${texts} }`, '# why', `- { date: 2014-01-08, ${texts} }`],
      [
        `${file}:7: corrections[2].date is "2014-01-08"; expected the day of the correction above, 2014-01-09, or a later one: the oldest stands first`,
      ],
    ],
    [
      'a language less, and an empty one',
      ['- date: 2014-01-08', '  en: Ten', '  ar:'],
      [
        `${file}:7: corrections[1].ar is empty; expected text (in quotes if it looks like a number)`,
        `${file}:5: corrections[1].fa is missing; expected the key fa`,
      ],
    ],
    [
      'a key that no correction has',
      [`- { date: 2014-01-08, ${texts}, by: me }`],
      [`${file}:5: corrections[1].by is an unknown key; expected one of date, en, ar, fa`],
    ],
  ];

  it.each(cases)('are refused with %s', (_, lines, expected) => {
    expect(problemsWith(withCorrections(...lines)).sort()).toEqual(expected.sort());
  });

  it('are refused where the key leads to none', () => {
    expect(problemsWith({ [path]: `${story}corrections: []\n` })).toEqual([
      `${file}:4: corrections is an empty list; expected at least one correction, or no such key`,
    ]);
  });
});
