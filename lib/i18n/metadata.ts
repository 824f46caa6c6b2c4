import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { feedPath, feedTypes } from '@/lib/core/feed';
import { type Locale, locales } from '@/lib/core/locale';
import { pictureSize } from '@/lib/core/picture';
import type { WholeStory } from '@/lib/core/story';
import { alternatesOf } from './alternates';
import { brandPicture, type PictureWords, storyPicture } from './pictures';
import { absolute } from './site';

/** Languages with regions, as Open Graph's readers know them (ogp.me, `og:locale`). */
const graphLocales: Record<Locale, string> = { en: 'en_GB', ar: 'ar_AR', fa: 'fa_IR' };

type Page = {
  locale: Locale;
  /** The page's own path. */
  path: string;
  title: string;
  /** What the newspaper says of itself, where it is left out. */
  description?: string;
  /** A story has a picture and dates of its own. */
  story?: WholeStory;
};

/** Everything that a page's `<head>` says to search engines, feed readers and previews of links. */
export async function metadataOf({ locale, path, title, description, story }: Page): Promise<Metadata> {
  const brand = await getTranslations({ locale, namespace: 'Brand' });
  const words = await pictureWords(locale);
  const { address } = story ? await storyPicture(story, locale, words) : await brandPicture(locale, words);
  const told = description ?? brand('description');
  const feeds = Object.entries(feedTypes).map(([format, type]) => [
    type,
    [{ url: absolute(feedPath(locale, format as keyof typeof feedTypes)), title: brand('name') }],
  ]);
  const alternates = alternatesOf(locale, path);
  return {
    title,
    description: told,
    alternates: { ...alternates, types: Object.fromEntries(feeds) },
    openGraph: {
      title,
      description: told,
      url: absolute(path),
      siteName: brand('name'),
      locale: graphLocales[locale],
      alternateLocale: locales.filter((one) => one !== locale).map((one) => graphLocales[one]),
      images: [{ url: absolute(address), ...pictureSize, type: 'image/png', alt: title }],
      ...(story
        ? {
            type: 'article',
            publishedTime: story.published,
            modifiedTime: story.corrections?.at(-1)?.date ?? story.published,
          }
        : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image' },
    // A large picture beside the result; without the word, search engines show a small one.
    ...(story ? { robots: { 'max-image-preview': 'large' as const } } : {}),
  };
}

/** What stands on pictures in a language. */
export async function pictureWords(locale: Locale): Promise<PictureWords> {
  const brand = await getTranslations({ locale, namespace: 'Brand' });
  const story = await getTranslations({ locale, namespace: 'Story' });
  return { brand: brand('name'), tagline: brand('tagline'), breaking: story('breaking') };
}
