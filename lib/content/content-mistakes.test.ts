import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from './read-content';
import { ar, baghdad, type Changes, en, fa, iraq, person, problemsWith, story } from './sample-content';

describe('a mistake is reported with file, line, what is wrong and what was expected', () => {
  const cases: [string, Changes, string[]][] = [
    [
      'an id that is not the file name',
      { 'glossary/iraq.yaml': iraq.replace('id: iraq', '# why\nid: irak') },
      [
        'content/glossary/iraq.yaml:2: id is "irak" and the file\'s name iraq.yaml; expected both to be the same, such as id: iraq',
      ],
    ],
    [
      'a slug that is not the folder name',
      { 'stories/first/story.yaml': story.replace('first', 'second') },
      [
        'content/stories/first/story.yaml:1: slug is "second" and the folder\'s name first; expected both to be the same, such as slug: first',
      ],
    ],
    [
      'a glossary file of another kind',
      { 'glossary/iran.yml': iraq },
      ['content/glossary/iran.yml:1: the file is not an entry; expected a name such as iraq.yaml'],
    ],
    [
      'a missing translation',
      { 'stories/first/fa.md': null },
      ['content/stories/first/fa.md:1: the translation is missing; expected the Persian text of the story'],
    ],
    [
      'a missing story.yaml',
      { 'stories/first/story.yaml': null },
      ['content/stories/first/story.yaml:1: the file is missing; expected slug, published and sources in it'],
    ],
    [
      'missing sources',
      { 'sources.yaml': null },
      ['content/sources.yaml:1: the file is missing; expected the titles of all sources'],
    ],
    [
      'front matter without a field',
      { 'stories/first/ar.md': ar.replace('standfirst: Two\n', '') },
      ['content/stories/first/ar.md:2: standfirst is missing; expected the key standfirst'],
    ],
    [
      'front matter with an empty and an unknown field',
      { 'stories/first/ar.md': ar.replace('dateline: Baghdad', 'dateline:\nauthor: me') },
      [
        'content/stories/first/ar.md:4: dateline is empty; expected text (in quotes if it looks like a number)',
        'content/stories/first/ar.md:5: author is an unknown key; expected one of headline, standfirst, dateline, sourceLine',
      ],
    ],
    [
      'a translation with a paragraph less',
      { 'stories/first/ar.md': ar.replace('\nفي بغداد.\n', '') },
      [
        'content/stories/first/en.md:10: this paragraph has no partner: en has 2 paragraphs and ar 1; expected as many paragraphs in every language',
      ],
    ],
    [
      'a translation with paragraphs more',
      { 'stories/first/fa.md': `${fa}\nThree\n\nFour\n` },
      [
        'content/stories/first/fa.md:12: this paragraph has no partner: en has 2 paragraphs and fa 4; expected as many paragraphs in every language',
      ],
    ],
    [
      'a mark of an unknown entry',
      { 'stories/first/fa.md': fa.replace('در بغداد', 'در\n[بصره](term:basra)') },
      [
        'content/stories/first/fa.md:11: "basra" is no glossary entry; expected the id of a file in content/glossary',
      ],
    ],
    [
      'a related entry that is not there',
      { 'glossary/iraq.yaml': iraq.replace('[baghdad]', '\n  - baghdad\n  - basra') },
      [
        'content/glossary/iraq.yaml:12: "basra" is no glossary entry; expected the id of a file in content/glossary',
      ],
    ],
    [
      'an unknown source of an entry',
      { 'glossary/baghdad.yaml': baghdad.replace('- reuters', '- bbc') },
      ['content/glossary/baghdad.yaml:16: "bbc" is no source; expected an id from content/sources.yaml'],
    ],
    [
      'an unknown source of a story',
      { 'stories/first/story.yaml': story.replace('[reuters]', '[reuters, bbc]') },
      ['content/stories/first/story.yaml:3: "bbc" is no source; expected an id from content/sources.yaml'],
    ],
    [
      'a day that does not exist',
      { 'stories/first/story.yaml': story.replace('2014-01-06', '2014-02-30') },
      ['content/stories/first/story.yaml:2: published is "2014-02-30"; expected a day that exists'],
    ],
    [
      'a date in another form',
      { 'stories/first/story.yaml': story.replace('2014-01-06', '6 January 2014') },
      ['content/stories/first/story.yaml:2: published is "6 January 2014"; expected a date as YYYY-MM-DD'],
    ],
    [
      'a month that does not exist',
      { 'glossary/iraq.yaml': iraq.replace('2014-01', '2014-13') },
      ['content/glossary/iraq.yaml:3: asOf is "2014-13"; expected a month as YYYY-MM'],
    ],
    [
      'a label other than breaking',
      { 'stories/first/story.yaml': `${story}label: urgent\n` },
      ['content/stories/first/story.yaml:4: label is "urgent"; expected "breaking" or no label'],
    ],
    [
      'a spelling of two entries, whatever its case and composition',
      {
        'glossary/iraq.yaml': iraq
          .replace('[Republic of Iraq]', '\n    - BAGDAD')
          .replace('ar: []', 'ar: [Cafe\u0301]'),
        'glossary/baghdad.yaml': baghdad.replace('ar: []', 'ar: [Caf\u00e9]'),
      },
      [
        'content/glossary/iraq.yaml:7: "BAGDAD" (en) is also a name or alias of baghdad, content/glossary/baghdad.yaml:7; expected every spelling to lead to one entry',
        'content/glossary/iraq.yaml:8: "Cafe\u0301" (ar) is also a name or alias of baghdad, content/glossary/baghdad.yaml:8; expected every spelling to lead to one entry',
      ],
    ],
    [
      'an alias that is the name of another entry',
      { 'glossary/iraq.yaml': iraq.replace('fa: []', 'fa: [بغداد]') },
      [
        'content/glossary/iraq.yaml:8: "بغداد" (fa) is also a name or alias of baghdad, content/glossary/baghdad.yaml:4; expected every spelling to lead to one entry',
      ],
    ],
    [
      'an alias that stands twice',
      { 'glossary/baghdad.yaml': baghdad.replace('- Bagdad', '- Bagdad\n    - Baghdād\n    - Bagdad') },
      [
        'content/glossary/baghdad.yaml:9: the alias "Bagdad" (en) stands on line 7 already; expected every alias once',
      ],
    ],
    [
      'text that is not UTF-8',
      { 'stories/first/en.md': Uint8Array.of(0x2d, 0xff, 0xfe) },
      ['content/stories/first/en.md:1: the file is not UTF-8; expected text encoded as UTF-8'],
    ],
  ];

  it.each(cases)('%s', (_, changes, expected) => {
    expect(problemsWith(changes)).toEqual(expected);
  });

  it('a folder that is not there', () => {
    expect(() => readContent(join(tmpdir(), 'waraq-none'))).toThrow(
      'waraq-none/stories:1: there are no stories; expected a folder with a folder <slug> for each story',
    );
  });

  it('a folder with nothing in it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'waraq-empty-'));
    for (const folder of ['stories', 'glossary']) mkdirSync(join(dir, folder));
    try {
      expect(() => readContent(dir)).toThrow(/stories:1: there are no stories/);
      expect(() => readContent(dir)).toThrow(/glossary:1: /);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('reports all mistakes of a run, those of one file and those across files', () => {
    const problems = problemsWith({
      'sources.yaml': `reuters: { title: { en: Reuters, ar: رويترز } }\nap: { ${person} }\n`,
      'glossary/iraq.yaml': iraq
        .replace('2014-01', 'now')
        .replace('[baghdad]', '[basra]')
        .replace('[reuters]', '[bbc]'),
      'stories/first/story.yaml': story.replace('2014-01-06', 'today').replace('[reuters]', '[bbc]'),
      'stories/first/en.md': en.replace('Second', '*Second*').replace('term:iraq', 'term:irak'),
      'stories/first/ar.md': null,
    });
    expect(problems.map((line) => line.split('; ')[0])).toEqual([
      'content/glossary/iraq.yaml:3: asOf is "now"',
      'content/glossary/iraq.yaml:10: "basra" is no glossary entry',
      'content/glossary/iraq.yaml:11: "bbc" is no source',
      'content/sources.yaml:1: reuters.title.fa is missing',
      'content/stories/first/ar.md:1: the translation is missing',
      'content/stories/first/en.md:8: "irak" is no glossary entry',
      'content/stories/first/en.md:10: emphasis is not part of a story',
      'content/stories/first/story.yaml:2: published is "today"',
      'content/stories/first/story.yaml:3: "bbc" is no source',
    ]);
  });
});
