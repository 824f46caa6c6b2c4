import { fingerprintOf } from '@/lib/core/find-head';
import type { Snippet } from '@/lib/core/find-snippet';
import type { Locale } from '@/lib/core/locale';
import type { Finding } from '@/lib/find/finding';
import { notArrived } from './not-arrived';

/** A story that was found, in the language in which it was. */
export type FoundStory = {
  doc: number;
  slug: string;
  published: string;
  locale: Locale;
  headline: Snippet;
  /** Where in the text it was found. */
  snippet: Snippet;
};

/** `tolerant`: nothing is written as it was typed, these hold something like it. */
export type FoundStories = { stories: FoundStory[]; total: number; tolerant: boolean };

/** The worker with the index, once it is open in this page. */
let opened: Promise<Finding> | undefined;

/**
 * Looks for stories on this phone. The index is brought up to date first.
 *
 * @returns null where something else was asked meanwhile, or where the search does not open
 */
export async function findStories(typed: string, limit: number): Promise<FoundStories | null> {
  try {
    const finding = await openFinding();
    const found = await finding.find({ typed, limit });
    if (!found) return null;
    const [{ engine }, { snippetOf }] = await Promise.all([
      import('./engine'),
      import('@/lib/core/find-snippet'),
    ]);
    const { total, tolerant } = found;
    const stories = (await engine.loadTexts(found.docs)).map(({ doc, slug, published, locale, text }) => {
      const { headline, standfirst, body } = engine.fieldsOf(text);
      const rest = `${standfirst}\n${body}`;
      return {
        doc,
        slug,
        published,
        locale,
        headline: snippetOf(headline, locale, typed, { tolerant, length: Number.POSITIVE_INFINITY }),
        snippet: snippetOf(rest, locale, typed, { tolerant }),
      };
    });
    return { stories, total, tolerant };
  } catch (error) {
    // A worker that broke is begun anew with the next letter.
    opened = undefined;
    return notArrived(error) || null;
  }
}

/** Makes the search ready: called when the reader goes to the field. */
export function openFinding(): Promise<Finding> {
  opened ??= start();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Tells an open index of what a sync brought, or makes one in the background after the first. */
export async function refreshIndex(): Promise<void> {
  const finding = await openFinding().catch(() => null);
  if (finding) await update(finding).catch(() => null);
}

async function start(): Promise<Finding> {
  const { startFinding } = await import('@/lib/find/finding');
  const finding = startFinding();
  await open(finding);
  await update(finding);
  return finding;
}

/** Numbers of the documents that the open index holds, and the fingerprint of those that are stored with it. */
let inIndex = new Set<number>();
let storedAs: string | null = null;

/** Goes on with the stored index if it is what it says it is. */
async function open(finding: Finding): Promise<void> {
  const { engine } = await import('./engine');
  const kept = await engine.loadIndex();
  const answer = await finding.open(kept?.index ?? null);
  const whole = kept !== null && answer.ok && answer.value.fingerprint === fingerprintOf(kept.docs);
  if (kept && !whole) await finding.open(null);
  inIndex = new Set(whole ? kept.docs : []);
  storedAs = whole ? answer.value.fingerprint : null;
}

/** Brings the index to the state of the library, and stores it. */
async function update(finding: Finding): Promise<void> {
  const { engine } = await import('./engine');
  const here = await engine.docNumbers();
  const wanted = new Set(here);
  const added = here.filter((doc) => !inIndex.has(doc));
  const gone = [...inIndex].filter((doc) => !wanted.has(doc));
  if (added.length === 0 && gone.length === 0) return;
  if (gone.length > 0) await finding.remove(gone);
  if (added.length > 0) await finding.add(engine.documentsOf(added));
  inIndex = wanted;
  const saved = await engine.saveIndex(await finding.changes(), Uint32Array.from(here), storedAs);
  if (saved.ok && saved.value) storedAs = fingerprintOf(here);
}
