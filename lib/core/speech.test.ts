import { describe, expect, it } from 'vitest';
import { spokenParts } from './speech';

describe('a story as it is read', () => {
  const text = {
    headline: 'A headline',
    standfirst: 'First. Second.',
    dateline: 'Nowhere',
    sourceLine: 'AP',
    body: [
      { type: 'paragraph' as const, spans: ['In ', { term: 'iraq', text: 'Iraq' }, ' it rained. It dried.'] },
      { type: 'paragraph' as const, spans: [] },
      { type: 'paragraph' as const, spans: ['The end.'] },
    ],
  };

  it('begins with its headline and standfirst and counts paragraphs as the page does', () => {
    expect(spokenParts(text, 'en')).toEqual([
      { place: 'headline', from: 0, to: 10, text: 'A headline' },
      { place: 'standfirst', from: 0, to: 6, text: 'First.' },
      { place: 'standfirst', from: 7, to: 14, text: 'Second.' },
      { place: 'p1', from: 0, to: 18, text: 'In Iraq it rained.' },
      { place: 'p1', from: 19, to: 28, text: 'It dried.' },
      { place: 'p3', from: 0, to: 8, text: 'The end.' },
    ]);
  });
});
