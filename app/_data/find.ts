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

/** A worker with the index open in it: numbers of the documents in it, and the fingerprint it is stored under. */
type Opened = { finding: Finding; docs: ReadonlySet<number>; storedAs: string | null };

/** The one that answers what is typed on this page. */
let opened: Promise<Opened> | undefined;

/**
 * Looks for stories on this phone. The index is brought up to date first.
 *
 * @returns null where something else was asked meanwhile, or where the search does not open
 */
export async function findStories(typed: string, limit: number): Promise<FoundStories | null> {
  try {
    const { finding } = await openFinding();
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
export function openFinding(): Promise<Opened> {
  opened ??= start();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Brings the index up to date with what a sync brought. Where nobody searches, its memory is given back. */
export async function refreshIndex(): Promise<void> {
  if (opened) await opened.then(update).catch(() => null);
  else (await start().catch(() => null))?.finding.end();
}

async function start(): Promise<Opened> {
  const { startFinding } = await import('@/lib/find/finding');
  const index = await open(startFinding());
  await update(index);
  return index;
}

/** Goes on with the stored index if it is what it says it is. */
async function open(finding: Finding): Promise<Opened> {
  const { engine } = await import('./engine');
  const kept = await engine.loadIndex();
  const answer = await finding.open(kept?.index ?? null);
  if (kept && answer.ok && answer.value.fingerprint === fingerprintOf(kept.docs))
    return { finding, docs: new Set(kept.docs), storedAs: answer.value.fingerprint };
  if (kept) await finding.open(null);
  return { finding, docs: new Set(), storedAs: null };
}

/** Brings an open index to the state of the library, and stores it. */
async function update(index: Opened): Promise<void> {
  const { engine } = await import('./engine');
  const here = await engine.docNumbers();
  const wanted = new Set(here);
  const added = here.filter((doc) => !index.docs.has(doc));
  const gone = [...index.docs].filter((doc) => !wanted.has(doc));
  if (added.length === 0 && gone.length === 0) return;
  const { finding } = index;
  if (gone.length > 0) await finding.remove(gone);
  if (added.length > 0) await finding.add(engine.documentsOf(added));
  index.docs = wanted;
  const saved = await engine.saveIndex(await finding.changes(), Uint32Array.from(here), index.storedAs);
  if (saved.ok && saved.value) index.storedAs = fingerprintOf(here);
}
