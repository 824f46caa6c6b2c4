import type { Entry } from '@/lib/core/glossary';
import { inLocale, type Locale } from '@/lib/core/locale';
import type { StoryCard } from '@/lib/core/story';
import { formatDegrees, formatMonth } from '@/lib/i18n/formats';

/** An entry with what its page shows around it, dates and figures already written. */
export type TermShown = {
  entry: Entry;
  asOf: string;
  /** Latitude and longitude, in this order. */
  coordinates: [string, string] | null;
  related: { id: string; name: string }[];
  stories: { slug: string; headline: string; locale: Locale }[];
};

export function termShown(
  entry: Entry,
  entries: readonly Entry[],
  naming: readonly StoryCard[],
  locale: Locale,
): TermShown {
  const [latitude, longitude] = entry.coordinates ?? [];
  return {
    entry,
    asOf: formatMonth(entry.asOf, locale),
    coordinates:
      latitude === undefined || longitude === undefined
        ? null
        : [formatDegrees(latitude, 'latitude', locale), formatDegrees(longitude, 'longitude', locale)],
    related: entries
      .filter((other) => entry.related.includes(other.id))
      .map((other) => ({ id: other.id, name: other.names[locale] })),
    stories: naming.flatMap(({ slug, cards }) => {
      const card = inLocale(cards, locale);
      return card ? [{ slug, headline: card.value.headline, locale: card.locale }] : [];
    }),
  };
}
