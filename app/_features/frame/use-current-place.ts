import { usePathname, useSelectedLayoutSegments } from 'next/navigation';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { Locale } from '@/lib/core/locale';
import { placeAt } from '@/lib/core/paths';

/**
 * Which of the places this is, and the address to offer in other languages.
 *
 * A shell is prerendered under its own address and then answers for another one, so nothing taken
 * from the address may be rendered before hydration is over. The route's segments are the same on
 * both sides: the place comes from them.
 */
export function useCurrentPlace(locale: Locale): { place: string | undefined; path: string } {
  const pathname = usePathname();
  const hydrated = useHydrated();
  const segments = useSelectedLayoutSegments();
  const built = `/${[locale, ...segments].join('/')}`;
  const path = hydrated ? pathname : built;
  const name = placeAt(path)?.name;
  const place =
    name === 'story' ? 'front' : name === 'term' ? 'glossary' : name === 'marks' ? 'library' : name;
  return { place, path };
}
