import type { MetadataRoute } from 'next';
import { base } from '@/lib/core/base';
import { directions, type Locale } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

type Words = {
  name: string;
  shortName: string;
  description: string;
  library: string;
  glossary: string;
  /** What each picture of the app shows. */
  pictures: Record<(typeof appPictures)[number]['name'], string>;
};

/** Sizes of the pictures that a browser shows before it installs: of each form factor the same, as Chromium asks. */
export const pictureScreens = {
  narrow: { width: 360, height: 740 },
  wide: { width: 1280, height: 800 },
} as const;
/** The pictures of each language, in order; `npm run screenshots` takes them. */
export const appPictures = [
  { name: 'front', form: 'narrow' },
  { name: 'story', form: 'narrow' },
  { name: 'term', form: 'wide' },
] as const;
export type AppPicture = (typeof appPictures)[number]['name'];

export function appPicturePath(locale: Locale, name: AppPicture): string {
  return `/screenshots/${locale}-${name}.webp`;
}

/**
 * The web app manifest of one language (W3C Web Application Manifest). All share one `id`, so that
 * they are one app; `launch` in the start address lets a saved choice of language win at the start.
 */
export function manifestFor(locale: Locale, words: Words): MetadataRoute.Manifest {
  return {
    id: `${base}/`,
    name: words.name,
    short_name: words.shortName,
    description: words.description,
    lang: locale,
    dir: directions[locale],
    start_url: `${addressOf({ name: 'front', locale })}?launch`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: '#FBF8F1',
    theme_color: '#FBF8F1',
    categories: ['news', 'books'],
    icons: [
      { src: `${base}/icons/icon-192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}/icons/icon-512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}/icons/maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: appPictures.map(({ name, form }) => {
      const { width, height } = pictureScreens[form];
      return {
        src: base + appPicturePath(locale, name),
        sizes: `${width}x${height}`,
        type: 'image/webp',
        form_factor: form,
        label: words.pictures[name],
      };
    }),
    shortcuts: (['library', 'glossary'] as const).map((name) => ({
      name: words[name],
      url: addressOf({ name, locale }),
      icons: [{ src: `${base}/icons/icon-192.png`, sizes: '192x192', type: 'image/png' }],
    })),
  };
}
