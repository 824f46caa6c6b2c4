import { getRequestConfig } from 'next-intl/server';
import { fallbackLocale, isLocale } from '@/lib/core/locale';
import { formatTags } from './formats';

/**
 * Messages of the page being prerendered. The locale handed to `next-intl` is the pinned tag, so
 * that `#` in a plural message is written in the same digits by the build and by every browser.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : fallbackLocale;
  const { default: messages } = await import(`../../messages/${locale}.json`);
  return { locale: formatTags[locale], messages, timeZone: 'UTC' };
});
