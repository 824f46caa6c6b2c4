import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import {
  type Catalogue,
  type CatalogueStory,
  type Held,
  type LibraryFile,
  planFor,
} from '@/lib/core/catalogue';
import { GlossaryFile } from '@/lib/core/glossary';
import { failure, type Result, success } from '@/lib/core/result';
import { StoryFile } from '@/lib/core/story';
import { fetchCatalogue, fetchFile, type RemoteError } from './http';

type Bytes = Uint8Array<ArrayBuffer>;

/** What sync needs of the place where things are kept; the caller brings it, so that adapters stay strangers. */
export type Shelf<E extends string> = {
  held(): Promise<Held>;
  loadCatalogue(): Promise<{ etag: string | null; catalogue: Catalogue } | null>;
  saveCatalogue(etag: string | null, catalogue: Catalogue): Promise<Result<void, E>>;
  saveGlossary(file: LibraryFile, body: Bytes, glossary: GlossaryFile): Promise<Result<void, E>>;
  saveStory(listed: CatalogueStory, body: Bytes, story: StoryFile): Promise<Result<void, E>>;
  saveSynced(at: number): Promise<Result<void, E>>;
};

export type SyncOptions<E extends string> = {
  shelf: Shelf<E>;
  /** Milliseconds since 1970, for the "brought up to date" line. */
  now: () => number;
  /** Ends the run: what is under way is given up, what is stored stays. */
  signal?: AbortSignal;
  /** Called after each stored file. */
  onStored?: (what: 'glossary' | 'story') => void;
};

type Failed<E extends string> = { ok: false; error: RemoteError | E };

/** How many files are fetched at once: enough to hide latency, few enough for a weak line. */
const lanes = 4;

/**
 * Brings the library up to date: fetches what is missing, checks it, stores each file in one
 * transaction. Each stored file is final, so a cut loses at most the files under way and the next
 * run goes on from there.
 *
 * @returns how many stories arrived, or the first error met, after everything that could be stored was
 */
export async function sync<E extends string>(
  options: SyncOptions<E>,
): Promise<Result<number, RemoteError | E>> {
  const { shelf, now, signal, onStored } = options;
  const known = await shelf.loadCatalogue();
  const received = await fetchCatalogue(known?.etag ?? null, signal);
  if (!received.ok) return received;
  const answer = received.value === 'unchanged' ? known : received.value;
  if (!answer) return failure('catalogue-damaged');
  if (received.value !== 'unchanged') {
    const kept = await shelf.saveCatalogue(answer.etag, answer.catalogue);
    if (!kept.ok) return kept;
  }

  const plan = planFor(answer.catalogue, await shelf.held());
  let damaged: Failed<E> | undefined;
  if (plan.glossary) {
    const stored = await storeGlossary(plan.glossary, shelf, signal);
    if (stored.ok) onStored?.('glossary');
    else if (stored.error === 'file-damaged') damaged = stored;
    else return stored;
  }

  let arrived = 0;
  let firstError: Failed<E> | undefined;
  const left = [...plan.stories];
  const work = async () => {
    for (let next = left.shift(); next && !firstError; next = left.shift()) {
      const stored = await storeStory(next, shelf, signal);
      if (stored.ok) {
        arrived++;
        onStored?.('story');
      } else if (stored.error === 'file-damaged') {
        // One bad file must not keep the others away; it is told at the end.
        damaged ??= stored;
      } else firstError ??= stored;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  const error = firstError ?? damaged;
  if (error) return error;
  const noted = await shelf.saveSynced(now());
  return noted.ok ? success(arrived) : noted;
}

async function storeGlossary<E extends string>(
  file: LibraryFile,
  shelf: Shelf<E>,
  signal: AbortSignal | undefined,
): Promise<Result<void, RemoteError | E>> {
  const fetched = await fetchFile(file, signal);
  if (!fetched.ok) return fetched;
  const parsed = v.safeParse(GlossaryFile, jsonIn(fetched.value));
  return parsed.success ? shelf.saveGlossary(file, fetched.value, parsed.output) : failure('file-damaged');
}

async function storeStory<E extends string>(
  listed: CatalogueStory,
  shelf: Shelf<E>,
  signal: AbortSignal | undefined,
): Promise<Result<void, RemoteError | E>> {
  const fetched = await fetchFile(listed, signal);
  if (!fetched.ok) return fetched;
  const parsed = v.safeParse(StoryFile, jsonIn(fetched.value));
  return parsed.success ? shelf.saveStory(listed, fetched.value, parsed.output) : failure('file-damaged');
}
