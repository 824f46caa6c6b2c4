import type { Elsewhere } from '@/lib/background/elsewhere';
import type { Indexed } from '@/lib/background/indexing';
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

type Opened = Indexed<Finding>;

/** The worker that answers what is typed on this page. */
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

/**
 * Brings the index up to date with what a sync brought. Where nobody searches, its memory is given back.
 *
 * @param elsewhere a worker that does it where nobody searches; ended here
 */
export async function refreshIndex(elsewhere: Elsewhere | null): Promise<void> {
  const done = elsewhere && !opened ? await elsewhere.index() : false;
  elsewhere?.end();
  if (done) return;
  const { engine } = await import('./engine');
  if (opened) await opened.then(engine.bringIndex).catch(() => null);
  else (await start().catch(() => null))?.finding.end();
}

async function start(): Promise<Opened> {
  const [{ startFinding }, { engine }] = await Promise.all([
    import('@/lib/find/finding'),
    import('./engine'),
  ]);
  const index = await engine.openIndexed(startFinding());
  await engine.bringIndex(index);
  return index;
}
