import { type Locale, languageNames, locales } from '@/lib/core/locale';
import { type Picture, pictureAddress } from '@/lib/core/picture';
import type { WholeStory } from '@/lib/core/story';
import { formatsFor } from './formats';

/** The words that stand on every picture of a language. */
export type PictureWords = { brand: string; tagline: string; breaking: string };

/** The picture of a story in a language, and its address. */
export function storyPicture(story: WholeStory, locale: Locale, words: PictureWords) {
  const { headline, dateline } = story.texts[locale];
  return addressed(story.slug, {
    locale,
    brand: words.brand,
    headline,
    ...(story.label ? { label: words.breaking } : {}),
    date: formatsFor(locale).day(story.published),
    dateline,
  });
}

/** The picture of every page that has none of its own. */
export function brandPicture(locale: Locale, { brand, tagline }: PictureWords) {
  // Isolated, so that names of both directions stay in their order.
  const dateline = locales.map((one) => `\u2068${languageNames[one]}\u2069`).join(' · ');
  return addressed('waraq', { locale, brand, headline: tagline, dateline });
}

async function addressed(name: string, picture: Picture): Promise<{ address: string; picture: Picture }> {
  return { address: await pictureAddress(name, picture), picture };
}
