import { readStory } from '@/app/_data/library';
import { useLibrary } from '@/app/_data/use-library';
import type { Locale } from '@/lib/core/locale';

/**
 * A story with its text in a language, as `readStory` gives it; undefined until it is read.
 *
 * @param slug null where no story is to be read
 */
export function useStory(slug: string | null, locale: Locale) {
  return useLibrary(slug === null ? '' : `story ${slug} ${locale}`, async () =>
    slug === null ? undefined : readStory(slug, locale),
  );
}
