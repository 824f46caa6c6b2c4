import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { CatalogueHead, CataloguePart, FileFacts, LibraryFile } from '@/lib/core/catalogue';
import { GlossaryFile } from '@/lib/core/glossary';
import { type Choice, type Held, singly, type Unit, unitsOf } from '@/lib/core/plan';
import type { Result } from '@/lib/core/result';
import { type CatalogueShelf, refreshCatalogue } from './catalogue';
import { fetchFile, type RemoteError, type Trouble, trouble } from './http';
import { inLanes } from './lanes';
import { patientLine } from './patience';
import { Together } from './together';
import { type CheckedText, checkedText, fetchUnit } from './unit';

type Saved = { arrived: string[]; corrected: string[] };

/** What a sync needs of the place where things are kept; the caller brings it, so that adapters stay strangers. */
export type Shelf<E extends string> = CatalogueShelf<E> & {
  loadPart(sha256: string): Promise<CataloguePart | null>;
  held(): Promise<Held>;
  heldGlossary(): Promise<string | null>;
  saveGlossary(
    file: FileFacts,
    body: Uint8Array<ArrayBuffer>,
    glossary: GlossaryFile,
  ): Promise<Result<void, E>>;
  saveTexts(texts: readonly CheckedText[], at: number): Promise<Result<Saved, E>>;
  /** Keeps a checked file beside those in use, and gives it back. */
  keepFile(sha256: string, body: Uint8Array<ArrayBuffer>): Promise<Result<void, E>>;
  keptFile(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  saveSynced(at: number): Promise<Result<void, E>>;
};

/** How far a sync is: bytes as they come over the wire at the most, and files. */
export type Progress = { doneBytes: number; allBytes: number; doneFiles: number; allFiles: number };

export type SyncOptions<E extends string> = {
  shelf: Shelf<E>;
  choice: Choice;
  /** Bytes that may be fetched (`packed`); what does not fit is left. The glossary and the catalogue always come. */
  allowance?: number;
  /** Milliseconds since 1970, for the "brought up to date" line. */
  now: () => number;
  /** From 0 to 1, for the pauses between attempts. */
  random: () => number;
  /** Ends the run: what is under way is given up, what is stored stays. */
  signal?: AbortSignal;
  /** Waited for before each request for texts: resolves at once, or when fetching may go on. */
  gate?: () => Promise<void>;
  /** The catalogue on the phone was refreshed just now: it is not asked for again. */
  refreshed?: boolean;
  /** Goes on elsewhere, where the library is large; null where that is not possible. */
  handOver?: () => Promise<Result<Synced, RemoteError | E> | null>;
  /** Called after each stored file or batch of files. */
  onStored?: (what: 'glossary' | 'story') => void;
  onProgress?: (progress: Progress) => void;
  /** Told how many milliseconds the server asks to be left alone (`Retry-After`), as often as it does. */
  onAskedToWait?: (milliseconds: number) => void;
};

/** What a sync did: stories new on this phone and stories corrected, by slug, and what the allowance left. */
export type Synced = Saved & { leftBytes: number; leftFiles: number };

/** More stories than this are a large library: planning and storing them holds up the taps of a slow phone. */
const many = 200;

/** So many damaged answers in a row are no accident: something stands between the phone and the server. */
const mostDamaged = 3;

/**
 * Brings the library up to date: fetches what is wanted and not here, checks it, stores it in one transaction
 * a batch. Each stored file is final, so a cut loses at most the files under way and the next run goes on from
 * there.
 *
 * @returns what it did, or the first error met, after everything that could be stored was
 */
export async function sync<E extends string>(
  options: SyncOptions<E>,
): Promise<Result<Synced, RemoteError | E>> {
  const { shelf, now, signal, onAskedToWait, handOver } = options;
  const heard = (failed: Failed<E>) => {
    if ('after' in failed && failed.after) onAskedToWait?.(failed.after);
  };
  // The first request is not repeated here: where there is no line, the reader is told at once.
  const head = (options.refreshed && (await keptHead(shelf))) || (await refreshCatalogue(shelf, signal));
  if (!head.ok) {
    heard(head);
    return { ok: false, error: head.error };
  }
  if (handOver && head.value.parts.reduce((sum, { stories }) => sum + stories, 0) > many) {
    const done = await handOver();
    if (done) return done;
  }
  const glossary = await bringGlossary(head.value.glossary, options);
  if (glossary) heard(glossary);
  // One bad file must not keep the others away; it is told at the end.
  if (glossary && !isWrong(glossary)) return { ok: false, error: glossary.error };
  const done = await bringTexts(head.value, options);
  const failed = done.failed ?? glossary;
  if ([done.failed, glossary].some((one) => one && isWrong(one))) await distrustHead(shelf);
  if (failed) return { ok: false, error: failed.error };
  // Another tab may have deleted the database meanwhile: what was stored before is gone, and it begins anew.
  if (!signal?.aborted && (await shelf.loadCatalogue()) === null) return sync(options);
  if (done.leftFiles === 0) {
    const noted = await shelf.saveSynced(now());
    if (!noted.ok) return noted;
  }
  const { arrived, corrected, leftBytes, leftFiles } = done;
  return { ok: true, value: { arrived: [...arrived], corrected: [...corrected], leftBytes, leftFiles } };
}

/** Null where it is not whole: the database may have been deleted since. */
async function keptHead<E extends string>(shelf: Shelf<E>) {
  const known = await shelf.loadCatalogue();
  return known?.whole ? ({ ok: true, value: known.head } as const) : null;
}

type Failed<E extends string> = Trouble | { ok: false; error: E };

async function bringGlossary<E extends string>(
  file: LibraryFile,
  { shelf, signal, onStored }: SyncOptions<E>,
): Promise<Failed<E> | null> {
  if ((await shelf.heldGlossary()) === file.sha256) return null;
  const fetched = await fetchFile(file, signal);
  if (!fetched.ok) return fetched;
  const parsed = v.safeParse(GlossaryFile, jsonIn(fetched.value));
  if (!parsed.success) return trouble('file-damaged');
  const saved = await shelf.saveGlossary(file, fetched.value, parsed.output);
  if (!saved.ok) return saved;
  onStored?.('glossary');
  return null;
}

async function bringTexts<E extends string>(head: CatalogueHead, options: SyncOptions<E>) {
  const { shelf, choice, allowance = Number.POSITIVE_INFINITY, now, signal, onStored } = options;
  const held = await shelf.held();
  const units: Unit[] = [];
  for (const { sha256 } of head.parts) {
    const part = await shelf.loadPart(sha256);
    if (part) units.push(...unitsOf(sha256, part, held, choice));
  }
  const arrived = new Set<string>();
  const corrected = new Set<string>();
  const progress: Progress = {
    doneBytes: 0,
    allBytes: units.reduce((sum, { packed }) => sum + packed, 0),
    doneFiles: 0,
    allFiles: units.reduce((sum, { texts }) => sum + texts.length, 0),
  };
  options.onProgress?.({ ...progress });
  const { random, gate, onAskedToWait } = options;
  const line = patientLine({ random, signal, gate, onAskedToWait });
  const together = new Together(units, held);
  let underWay = 0;
  let leftBytes = 0;
  let leftFiles = 0;
  let damaged: Failed<E> | null = null;
  let damagedInARow = 0;

  const store = async (texts: readonly CheckedText[]): Promise<Failed<E> | null> => {
    const { ready, waiting } = together.take(texts);
    for (const { listed, body } of waiting) {
      const kept = await shelf.keepFile(listed.sha256, body);
      if (!kept.ok) return kept;
    }
    if (ready.length > 0) {
      const saved = await shelf.saveTexts(ready, now());
      if (!saved.ok) return saved;
      for (const slug of saved.value.arrived) arrived.add(slug);
      for (const slug of saved.value.corrected) corrected.add(slug);
    }
    progress.doneFiles += texts.length;
    for (const { listed } of texts) {
      progress.doneBytes += listed.packed;
      // What of a pack is stored is not under way any more: it would count twice against the allowance.
      underWay -= listed.packed;
    }
    onStored?.('story');
    options.onProgress?.({ ...progress });
    return null;
  };

  const failed = await inLanes<Unit, Failed<E>>(units, async (unit, add) => {
    if (signal?.aborted) return trouble('offline');
    // It came in an earlier run, and waited for other languages of its story.
    const [only] = unit.texts;
    const kept = only && together.mayWait(only.slug) ? await shelf.keptFile(only.sha256) : null;
    const text = only && kept && checkedText(only, kept);
    if (text) {
      underWay += unit.packed;
      return store([text]);
    }
    if (progress.doneBytes + underWay + unit.packed > allowance) {
      if (unit.texts.length > 1) add(unit.texts.map(singly));
      else {
        leftFiles += 1;
        leftBytes += unit.packed;
      }
      return null;
    }
    underWay += unit.packed;
    const answer = await line.patiently(() => fetchUnit(unit, store, signal));
    for (const { packed } of answer.left) underWay -= packed;
    // What a pack did not bring comes file by file, so that nothing comes twice.
    if (unit.texts.length > 1 && answer.left.length > 0) add(answer.left.map(singly));
    const { failed } = answer;
    if (failed === null) damagedInARow = 0;
    else if (isWrong(failed)) {
      damaged ??= failed;
      damagedInARow += 1;
      return damagedInARow < mostDamaged ? null : failed;
    }
    return failed;
  });
  return { arrived, corrected, leftBytes, leftFiles, failed: failed ?? damaged };
}

/** Whether a file is not what the catalogue says, or not there: others may well be, and no pause heals it. */
function isWrong(failed: { error: string; again?: boolean }): boolean {
  return failed.error === 'file-damaged' || (failed.error === 'server-failed' && failed.again !== true);
}

/**
 * Where a file is not what the catalogue says, the head may be what is damaged: it has no hash of its own. It is
 * asked for without its tag next time, since "not modified" would keep it for ever.
 */
async function distrustHead<E extends string>(shelf: Shelf<E>): Promise<void> {
  const known = await shelf.loadCatalogue();
  if (known?.etag) await shelf.saveCatalogue({ ...known, etag: null });
}
