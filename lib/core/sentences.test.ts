import { describe, expect, it } from 'vitest';
import type { Locale } from './locale';
import { longestSpoken, sentencesIn } from './sentences';

/** The sentences as words, by the platform's segmenter and by the fallback. */
const cut = (text: string, locale: Locale, longest = longestSpoken, own = false) =>
  sentencesIn(text, locale, longest, own ? null : Intl.Segmenter).map(({ from, to }) => text.slice(from, to));

const written: [string, Locale, string[]][] = [
  ['initials in the middle', 'en', ['He flew to the U.S. Embassy on Monday.', 'Nobody spoke.']],
  ['initials at the end', 'en', ['He left for the U.S.', 'The army stayed.']],
  ['titles', 'en', ['Mr. Smith met Gen. Hejazi and Sen. John McCain.', 'They agreed.']],
  ['a time of day at the end', 'en', ['It began at 5 p.m.', 'Troops came later.']],
  ['figures', 'en', ['It cost $3.5 billion.', 'Oil rose by 0.7 per cent!']],
  ['quotes', 'en', ['“Will you go?” she asked.', '“No.”', 'He stayed.']],
  ['guillemets', 'ar', ['قال الوزير: «لن نتراجع».', 'ثم غادر القاعة!']],
  ['a question', 'ar', ['هل تسمعون؟', 'لم يجب أحد؛ فقد غادروا.', 'انتهى.']],
  ['an initial', 'ar', ['التقى د. محمد الوفد في بغداد.', 'ولم يعلق.']],
  ['years before our era', 'ar', ['بني المعبد عام ٣٠٠ ق.م. في بابل.', 'وهُدم لاحقًا.']],
  ['half-spaces', 'fa', ['او گفت: «نمی‌رویم».', 'چه کسی می‌ماند؟', 'هیچ‌کس نمی‌داند!']],
  ['the Arabic full stop', 'fa', ['نخست این بود۔', 'سپس آن.']],
];

describe.each([
  ['the platform', false],
  ['the fallback', true],
])('sentences by %s', (_, own) => {
  it.each(written)('are whole: %s (%s)', (_name, locale, sentences) => {
    expect(cut(sentences.join(' '), locale, longestSpoken, own)).toEqual(sentences);
  });

  it('leave nothing out and overlap nowhere, whatever the text', () => {
    for (const [, locale, sentences] of written) {
      const text = `  ${sentences.join('\n')}  `;
      for (const longest of [1, 7, 40, longestSpoken])
        expect(cut(text, locale, longest, own).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }
  });

  it('are none in a text of white space', () => {
    expect(cut('', 'en', longestSpoken, own)).toEqual([]);
    expect(cut(' \n ', 'fa', longestSpoken, own)).toEqual([]);
  });
});

describe('a sentence that is too long to be spoken at once', () => {
  it('is parted where a clause ends', () => {
    const clause = 'the government said that talks would go on for as long as it took';
    const parts = cut(`${clause}, ${clause}, ${clause}, ${clause}.`, 'en');
    expect(parts).toEqual([`${clause}, ${clause},`, `${clause}, ${clause}.`]);
  });

  it('is parted at the Arabic comma and semicolon', () => {
    const clause = 'قالت الحكومة إن المحادثات ستستمر ما دامت الأطراف راغبة فيها جميعًا دون استثناء';
    expect(cut(`${clause}، ${clause}؛ ${clause}.`, 'ar')).toEqual([`${clause}، ${clause}؛`, `${clause}.`]);
  });

  it('is parted between words where it has no clauses', () => {
    const parts = cut(`${'word '.repeat(100).trim()}.`, 'en');
    expect(parts.every((part) => /^word(?: word)*\.?$/.test(part))).toBe(true);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(longestSpoken);
    expect(parts).toHaveLength(3);
  });

  it('never parts a character', () => {
    for (const part of cut('😀'.repeat(20), 'en', 7)) expect(part).toMatch(/^(?:😀)+$/u);
  });
});
