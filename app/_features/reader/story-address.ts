import type { Locale } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

/** A story's whole address: in the interface's language, without what the reader's own visit added. */
export function storyAddress(slug: string, locale: Locale): string {
  return location.origin + addressOf({ name: 'story', locale, slug });
}
