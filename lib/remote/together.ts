import { type Held, standingOf, type Unit } from '@/lib/core/plan';
import type { CheckedText } from './unit';

/**
 * Keeps a corrected story's languages waiting for each other: all take the place of the version before in
 * one transaction, so that nobody reads one language corrected beside another that is not.
 */
export class Together {
  /** By slug: how many languages are to come, and those that did. */
  private readonly groups = new Map<string, { all: number; come: CheckedText[] }>();

  constructor(units: readonly Unit[], held: Held) {
    const texts = units.flatMap((unit) => unit.texts);
    for (const text of texts)
      if (standingOf(text, held.get(text.slug)) === 'outdated')
        this.groups.set(text.slug, { all: 0, come: [] });
    // A language that was not here yet belongs to the new version, too.
    for (const { slug } of texts) {
      const group = this.groups.get(slug);
      if (group) group.all += 1;
    }
  }

  /** Whether a text may have come before, and still be waiting. */
  mayWait(slug: string): boolean {
    return (this.groups.get(slug)?.all ?? 0) > 1;
  }

  /** @returns what may be stored now, and what waits for other languages of its story */
  take(texts: readonly CheckedText[]): { ready: CheckedText[]; waiting: CheckedText[] } {
    const ready: CheckedText[] = [];
    const waiting: CheckedText[] = [];
    for (const text of texts) {
      const group = this.groups.get(text.listed.slug);
      if (!group) ready.push(text);
      else {
        group.come.push(text);
        if (group.come.length < group.all) waiting.push(text);
        else ready.push(...group.come);
      }
    }
    return { ready, waiting };
  }
}
