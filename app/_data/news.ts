import type { Locale } from '@/lib/core/locale';
import type { Card } from '@/lib/core/story';
import { makeCell } from './cell';

/** A story corrected on this phone since the page was opened. */
export type Correction = { slug: string; cards: Partial<Record<Locale, Card>> };

/** The newest first. */
export const corrections = makeCell<readonly Correction[]>([]);

export async function tellCorrections(slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  const { engine } = await import('./engine');
  const told: Correction[] = [];
  for (const slug of slugs) {
    const card = await engine.loadCard(slug);
    if (card) told.push({ slug, cards: card.cards });
  }
  corrections.set([...told, ...corrections.get().filter(({ slug }) => !slugs.includes(slug))]);
}

/** The reader has seen it. */
export function forgetCorrection(slug: string): void {
  corrections.set(corrections.get().filter((one) => one.slug !== slug));
}
