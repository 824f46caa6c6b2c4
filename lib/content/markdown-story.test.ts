import { describe, expect, it } from 'vitest';
import { markdownStory } from './markdown-story';

const front = `---
headline: A headline
standfirst: A standfirst
dateline: Baghdad
sourceLine: A source
---
`;
const only = 'only paragraphs, text and marks such as [Iraq](term:iraq)';

function problemsIn(source: string): string[] {
  return markdownStory('s.md', source).problems.map(
    ({ line, problem, expected }) => `${line}: ${problem}; ${expected}`,
  );
}

function bodyOf(body: string) {
  const story = markdownStory('s.md', `${front}\n${body}`);
  expect(story.problems).toEqual([]);
  return story.text?.body;
}

describe('a story in Markdown', () => {
  it('becomes paragraphs of text and marks, and knows their lines in the file', () => {
    const story = markdownStory(
      's.md',
      `${front}\nOn [Iraq](term:iraq)\nand [Iran](term:iran).\n\n\nSecond.\n`,
    );
    expect(story.text).toEqual({
      headline: 'A headline',
      standfirst: 'A standfirst',
      dateline: 'Baghdad',
      sourceLine: 'A source',
      body: [
        {
          type: 'paragraph',
          spans: ['On ', { term: 'iraq', text: 'Iraq' }, ' and ', { term: 'iran', text: 'Iran' }, '.'],
        },
        { type: 'paragraph', spans: ['Second.'] },
      ],
    });
    expect(story.paragraphs).toEqual([8, 12]);
    expect(story.marks).toEqual([
      { term: 'iraq', line: 8 },
      { term: 'iran', line: 9 },
    ]);
  });

  it('takes a line break inside a paragraph or a mark for one space', () => {
    expect(bodyOf('one\ntwo [Islamic\nState](term:isil)\nthree')).toEqual([
      { type: 'paragraph', spans: ['one two ', { term: 'isil', text: 'Islamic State' }, ' three'] },
    ]);
  });

  it('keeps the words of a place that is to stay without a mention, and knows where it is', () => {
    const story = markdownStory('s.md', `${front}\nOne.\n\nIn [Iraq](term:), [in](term:iraq) [it](term:)\n`);
    expect(story.problems).toEqual([]);
    expect(story.text?.body[1]?.spans).toEqual(['In Iraq, ', { term: 'iraq', text: 'in' }, ' it']);
    expect(story.unmarked).toEqual([
      { block: 1, start: 3, end: 7 },
      { block: 1, start: 12, end: 14 },
    ]);
    expect(story.marks.map(({ term }) => term)).toEqual(['iraq']);
  });

  it('keeps brackets, escapes, quotation marks and zero-width non-joiners of the text', () => {
    expect(bodyOf('“They [the army] (all)” \\*said\\* [sic] (so) می\u200cگوید «نه»')).toEqual([
      { type: 'paragraph', spans: ['“They [the army] (all)” *said* [sic] (so) می\u200cگوید «نه»'] },
    ]);
  });

  it.each([
    ['a heading', '# Title', 'a heading is not part of a story'],
    ['an underlined heading', 'Title\n---', 'a heading is not part of a story'],
    ['emphasis', '*so*', 'emphasis is not part of a story'],
    ['bold text', '**so**', 'bold text is not part of a story'],
    ['HTML', 'a <b>b</b>', 'HTML is not part of a story'],
    ['a block of HTML', '<div>\n</div>', 'HTML is not part of a story'],
    ['a link elsewhere', '[x](https://example.org)', 'a link to https://example.org is not part of a story'],
    ['a link without words', '<https://example.org>', 'a link to https://example.org is not part of a story'],
    [
      'a mark with a title',
      '[Iraq](term:iraq "x")',
      'a link to term:iraq with a title is not part of a story',
    ],
    ['a list', '- one', 'a list is not part of a story'],
    ['code', 'a `b`', 'code is not part of a story'],
    [
      'a code block',
      '    a',
      'a code block (a line that begins with four spaces is one) is not part of a story',
    ],
    ['a quotation block', '> a', 'a quotation block is not part of a story'],
    ['an image', '![x](y.png)', 'an image is not part of a story'],
    ['a rule', '***', 'a rule is not part of a story'],
    ['a forced line break', 'one\\\ntwo', 'a forced line break is not part of a story'],
    ['a link definition', '[x]: y', 'a link definition is not part of a story'],
  ])('refuses %s, with its line in the file', (_, markdown, problem) => {
    const lines = problemsIn(`${front}\nFirst.\n\n${markdown}\n`);
    expect(lines[0]).toBe(`10: ${problem}; ${only}`);
    expect(new Set(lines).size).toBe(1);
  });

  it('refuses anything but text in a mark, and a mark without words', () => {
    expect(problemsIn(`${front}\n[*Iraq*](term:iraq) [](term:iran)\n`)).toEqual([
      '8: emphasis inside a mark; plain text there',
      '8: the mark of iran has no words; [word](term:id)',
    ]);
  });

  it('refuses a mistyped mark, which Markdown would print as text', () => {
    const mistyped = '8: a mark is not well formed; [word](term:id)';
    expect(problemsIn(`${front}\n[Iraq](term: iraq)\n`)).toEqual([mistyped]);
    expect(problemsIn(`${front}\n[Iraq] (term:iraq)\n`)).toEqual([mistyped]);
    expect(problemsIn(`${front}\n[Iraq](term:iraq\n`)).toEqual([mistyped]);
  });

  it('counts what it refuses as a block, so that the count of paragraphs stays comparable', () => {
    expect(markdownStory('s.md', `${front}\n# Title\n\nFirst.\n`).paragraphs).toEqual([8, 10]);
  });

  it.each([
    ['no front matter', 'Text.\n'],
    ['front matter that does not end', '---\nheadline: x\n\nText.\n'],
    ['an empty file', ''],
  ])('refuses %s', (_, source) => {
    expect(problemsIn(source)).toEqual([
      '1: there is no front matter between two lines of ---; --- first, then headline, standfirst, dateline, sourceLine and --- again',
    ]);
  });

  it('refuses front matter by its own lines, and still reads the body', () => {
    const broken = front
      .replace('headline: A headline', 'headline: "So: what')
      .replace('dateline: Baghdad\n', '');
    expect(problemsIn(`${broken}\n# No\n`)).toEqual([
      expect.stringMatching(/^\d: .*quote; valid YAML$/),
      `7: a heading is not part of a story; ${only}`,
    ]);
    expect(problemsIn(`${front.replace('A source', '')}\nText.\n`)[0]).toMatch(
      /^5: sourceLine is empty; text/,
    );
  });

  it('refuses a text without paragraphs', () => {
    expect(problemsIn(front)).toEqual(['7: the text is empty; paragraphs']);
  });
});
