import { describe, expect, it } from 'vitest';
import type { Locale } from './locale';
import { quotation } from './quotation';
import type { Span } from './story';

const link = 'https://waraq.example/en/story/a-story#p5';

function quoted(spans: Span[], locale: Locale): string {
  const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'AP', body: [] };
  return quotation({ type: 'paragraph', spans }, text, locale, '6 January 2014', link);
}
const shown = (copied: string) => copied.replaceAll('\u2068', '[').replaceAll('\u2069', ']');

describe('a quotation', () => {
  it('names headline, source, day and link, a line each', () => {
    expect(shown(quoted(['Said ', { term: 'carney', text: 'Carney' }, '.'], 'en'))).toBe(
      `[“Said Carney.”]\n[H]\n[AP]\n[6 January 2014]\n${link}`,
    );
  });

  it.each([
    ['en', 'A “holistic” plan', '[“A ‘holistic’ plan”]'],
    ['ar', 'على «استراتيجية» لعزل', '[«على ‹استراتيجية› لعزل»]'],
    ['fa', 'زمینهٔ «راهبردی» گفت', '[«زمینهٔ ‹راهبردی› گفت»]'],
  ] as const)(
    'stands in the marks of its language in %s, and what it quotes in the inner ones',
    (locale, words, line) => {
      expect(shown(quoted([words], locale)).split('\n')[0]).toBe(line);
    },
  );

  it.each([
    ['ar', 'صاروخ AGM-114 Hellfire.', '[«صاروخ [AGM-114 Hellfire].»]'],
    ['ar', 'قناة (CNN) في ٦ كانون', '[«قناة ([CNN]) في ٦ كانون»]'],
    ['fa', 'Reuters گزارش داد', '[«[Reuters] گزارش داد»]'],
    ['en', 'Called داعش في العراق.', '[“Called [داعش في العراق].”]'],
    ['en', 'From 10 to 48', '[“From 10 to 48”]'],
  ] as const)('isolates what is written the other way in %s: %s', (locale, words, line) => {
    expect(shown(quoted([words], locale)).split('\n')[0]).toBe(line);
  });

  it('leaves the link as it is, so that it can be followed', () => {
    expect(quoted(['نص'], 'ar').split('\n').at(-1)).toBe(link);
  });
});
