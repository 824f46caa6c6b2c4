import { otherFacesOf } from '@/app/_styles/faces';
import type { Locale } from '@/lib/core/locale';

/**
 * Loads the faces of the other script with the page: for pages that show names in all languages. A story's page
 * does without them.
 */
export function OtherFaces({ locale }: { locale: Locale }) {
  return otherFacesOf(locale).map((href) => (
    <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
  ));
}
