import { expect, test } from 'vitest';
import type { Locale } from '@/lib/core/locale';
import { frontLength } from '@/lib/core/story';
import { merged, type ShownStory } from './shown-story';

function shown(slug: string, day: string, cardLocale: Locale, headline: string): ShownStory {
  const card = { headline, standfirst: '', dateline: '' };
  return { slug, published: `2014-01-${day}T12:00:00Z`, languages: [cardLocale], card, cardLocale, bytes: 1 };
}
const headlines = (stories: readonly ShownStory[]) => stories.map(({ card }) => card.headline);

test('what is on the phone stands on the front page, newest first, and each story once', () => {
  const kept = [shown('a', '06', 'ar', 'a kept'), shown('b', '08', 'ar', 'b kept')];
  const built = [shown('a', '06', 'ar', 'a built'), shown('c', '07', 'ar', 'c built')];
  expect(headlines(merged(kept, built, 'ar'))).toEqual(['b kept', 'c built', 'a kept']);
});

test('a story of which only another language is here yet keeps the text the page was built with', () => {
  const kept = [shown('a', '06', 'en', 'a in English')];
  expect(headlines(merged(kept, [shown('a', '06', 'ar', 'a built')], 'ar'))).toEqual(['a built']);
  expect(headlines(merged(kept, [], 'ar'))).toEqual(['a in English']);
  expect(headlines(merged(kept, [shown('a', '06', 'fa', 'a in Persian')], 'ar'))).toEqual(['a in English']);
});

test('the front page has room for so many', () => {
  const many = Array.from({ length: frontLength + 3 }, (_, at) => shown(`s${at}`, '06', 'en', `${at}`));
  expect(merged(many, [], 'en')).toHaveLength(frontLength);
});
