import { sha256Hex } from './hash';
import type { Locale } from './locale';

/** What a preview of a link shows beside our words: everything that is written on it, in one language. */
export type Picture = {
  locale: Locale;
  /** The newspaper's name. */
  brand: string;
  /** Large; a headline, or what the newspaper says of itself. */
  headline: string;
  /** "Breaking news", where the story is. */
  label?: string;
  /** The day at the head of the page, in the digits of the language. */
  date?: string;
  /** Where the reporting is from. */
  dateline?: string;
};

/** In pixels: what Open Graph's readers show uncropped. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Another look is another file: raise this when `scripts/build-picture*.ts` draws differently. */
const look = 1;

/**
 * The address of a picture. It names what is written on it, so that a corrected headline has another
 * address: those who show previews keep an image for as long as its address stays.
 *
 * @param name what the picture is of: a slug, or a word for pages without a picture of their own
 */
export async function pictureAddress(name: string, picture: Picture): Promise<string> {
  const { locale, brand, headline, label = '', date = '', dateline = '' } = picture;
  const written = JSON.stringify([look, locale, brand, headline, label, date, dateline]);
  const hash = await sha256Hex(new TextEncoder().encode(written));
  return `/pictures/${name}.${locale}.${hash.slice(0, 12)}.png`;
}
