import { describe, expect, it } from 'vitest';
import { makeLinker } from './link';
import { firstMentions, linkStory, type Unmarked } from './link-story';
import { type Span, type StoryText, spanText } from './story';

const names = (en: string) => ({ en, ar: en, fa: en });
const none = { en: [], ar: [], fa: [] };
const linker = makeLinker(
  [
    { id: 'iraq', names: names('Iraq'), aliases: none },
    { id: 'isil', names: names('Islamic State of Iraq'), aliases: { ...none, en: ['ISIL'] } },
  ],
  'en',
);

function textOf(...paragraphs: (string | Span[])[]): StoryText {
  const body = paragraphs.map((spans) => ({
    type: 'paragraph' as const,
    spans: typeof spans === 'string' ? [spans] : spans,
  }));
  return { headline: 'Iraq', standfirst: 'Iraq', dateline: 'Iraq', sourceLine: 'Iraq', body };
}

/** A text in one line, mentions in brackets, paragraphs separated by a stroke. */
function linked(text: StoryText, unmarked: Unmarked[] = []): string {
  const span = (part: Span) => (typeof part === 'string' ? part : `[${part.text}:${part.term}]`);
  return linkStory(text, linker, unmarked)
    .body.map((block) => block.spans.map(span).join(''))
    .join(' / ');
}

describe('the mentions of a story', () => {
  it('are the first of each entry, in the body only', () => {
    const text = linkStory(textOf("In Iraq's west.", 'Iraq again.'), linker);
    expect(linked(textOf("In Iraq's west.", 'Iraq again.'))).toBe("In [Iraq's:iraq] west. / Iraq again.");
    expect(text.headline).toBe('Iraq');
  });

  it('are not inside a longer form, even where that entry is linked already', () => {
    expect(linked(textOf('ISIL is the Islamic State of Iraq, in Iraq'))).toBe(
      '[ISIL:isil] is the Islamic State of Iraq, in [Iraq:iraq]',
    );
  });

  it("leave the editor's marks as they are, and their entries at that", () => {
    const mark = { term: 'iraq', text: 'country' };
    expect(linked(textOf('In Iraq.', ['The ', mark, '.']))).toBe('In Iraq. / The [country:iraq].');
    expect(linked(textOf(['Islamic State of ', { term: 'x', text: 'Iraq' }, ', ISIL']))).toBe(
      'Islamic State of [Iraq:x], [ISIL:isil]',
    );
    expect(linked(textOf(['Ir', { term: 'x', text: 'aq' }]))).toBe('Ir[aq:x]');
  });

  it('pass over a place that the editor unmarked, and take the next', () => {
    const unmarked = [{ block: 0, start: 3, end: 7 }];
    expect(linked(textOf('In Iraq.', 'Iraq again.'), unmarked)).toBe('In Iraq. / [Iraq:iraq] again.');
  });

  it('keep every character', () => {
    const text = textOf(['A ', { term: 'iraq', text: 'b' }, ' ISIL c'], '', 'Iraq');
    const written = (story: StoryText) => story.body.map((block) => block.spans.map(spanText).join(''));
    expect(written(linkStory(text, linker))).toEqual(written(text));
  });

  it('are chosen over several sections by one set of ids', () => {
    const seen = new Set(['isil']);
    const mentions = linker.find('ISIL in Iraq, Iraq');
    expect(firstMentions(mentions, seen).map(({ start }) => start)).toEqual([8]);
    expect(firstMentions(mentions, seen)).toEqual([]);
  });
});
