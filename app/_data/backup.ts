import * as v from 'valibot';
import {
  type BackedUp,
  BackupHeader,
  backedUp,
  backupBetween,
  backupEnd,
  backupStart,
  lineOf,
  settingsTaken,
  takes,
} from '@/lib/core/backup';
import { jsonIn } from '@/lib/core/bytes';
import { sha256Hex } from '@/lib/core/hash';
import { LineReader } from '@/lib/core/lines';
import type { Traces } from '@/lib/core/place-rows';
import type { Result } from '@/lib/core/result';
import { textKey } from '@/lib/core/text-key';
import type { StoreError } from '@/lib/store/failure';
import type { CheckedText } from '@/lib/store/save';
import { libraryChanged } from './changes';
import { openTraces } from './places';
import { changeSettings, currentSettings } from './settings';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The library, the settings and what is remembered of the reader as one file, put together in pieces: the memory
 * holds few of them at a time.
 */
export async function makeBackup(app: string): Promise<Result<Blob, StoreError>> {
  const { engine } = await import('./engine');
  return engine.attempt(async () => {
    const hashes: string[] = [];
    const pieces: Blob[] = [];
    let piece: BlobPart[] = [];
    const traces = await (await openTraces())?.ownTraces();
    if (traces) {
      const body = new TextEncoder().encode(JSON.stringify(traces));
      hashes.push(await sha256Hex(body));
      piece.push(backupBetween, body);
    }
    for await (const { sha256, body } of engine.wholeStoredFiles()) {
      hashes.push(sha256);
      piece.push(backupBetween, body);
      if (piece.length < 256) continue;
      pieces.push(new Blob(piece));
      piece = [];
    }
    const header: BackupHeader = {
      format: 'waraq-backup',
      version: 1,
      app,
      settings: currentSettings(),
      pins: await engine.pinnedSlugs(),
      hashes,
    };
    return new Blob([backupStart, JSON.stringify(header), ...pieces, ...piece, backupEnd], {
      type: 'application/json',
    });
  });
}

/** A line that is no use: its bytes are not those that the header names, or they are neither story nor glossary. */
export type BadLine = { line: number; why: 'damaged' | 'foreign' };
/** What came of a backup: files taken, files that were here as good or better, bad lines, and files cut off. */
export type Restored = {
  taken: number;
  here: number;
  bad: BadLine[];
  missing: number;
  /** Places, bookmarks and notes: brought in, or not since nothing is to be remembered here; null where it has none. */
  traces: 'merged' | 'off' | null;
};
export type RestoreError = 'backup-other' | StoreError;

/** Texts stored in one transaction. */
const batch = 32;

/**
 * Merges a backup into what is here: of two revisions the higher, pins of both, settings where this phone
 * has none of its own, bookmarks and notes of both, of two places the further. Nothing that is here is lost, and bad lines do not keep good ones away.
 */
export async function restoreBackup(file: Blob): Promise<Result<Restored, RestoreError>> {
  const { engine } = await import('./engine');
  const verbs = await openTraces();
  const lines = new LineReader();
  const done: Restored = { taken: 0, here: 0, bad: [], missing: 0, traces: null };
  let header: BackupHeader | undefined;
  let known = new Set<string>();
  let at = 0;
  let waiting: { body: Bytes; sha256: string; what: BackedUp }[] = [];
  let traces: Traces | null = null;
  const keep = async () => {
    const kept = await takeAll(waiting, done);
    waiting = [];
    return kept;
  };
  const reader = file.stream().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    // A file of something else is not read to its end.
    if (!header && at === 0 && chunk.value[0] !== backupStart.charCodeAt(0)) break;
    for (const body of lines.read(chunk.value)) {
      const element = at++;
      if (element === 0) {
        const parsed = v.safeParse(BackupHeader, jsonIn(body));
        if (!parsed.success) return { ok: false, error: 'backup-other' };
        header = parsed.output;
        known = new Set(header.hashes);
        continue;
      }
      const sha256 = await sha256Hex(body);
      const named = known.delete(sha256);
      const value = named ? jsonIn(body) : undefined;
      const what = backedUp(value);
      const remembered = what ? null : verbs?.tracesIn(value);
      if (remembered) {
        traces = remembered;
        continue;
      }
      if (what) waiting.push({ body, sha256, what });
      else done.bad.push({ line: lineOf(element), why: named ? 'foreign' : 'damaged' });
      if (waiting.length < batch) continue;
      const kept = await keep();
      if (!kept.ok) return kept;
    }
  }
  if (!header) return { ok: false, error: 'backup-other' };
  const kept = await keep();
  if (!kept.ok) return kept;
  done.missing = Math.max(0, header.hashes.length - (at - 1));
  if (verbs && traces) {
    const merged = await verbs.mergeTraces(traces);
    if (!merged.ok) return merged;
    done.traces = merged.value ? 'merged' : 'off';
  }
  await engine.addPins(header.pins);
  await changeSettings(settingsTaken(currentSettings(), header.settings));
  libraryChanged();
  return { ok: true, value: done };
}

async function takeAll(
  waiting: readonly { body: Bytes; sha256: string; what: BackedUp }[],
  done: Restored,
): Promise<Result<void, StoreError>> {
  const { engine } = await import('./engine');
  const slugs = waiting.flatMap(({ what }) => (what.what === 'story' ? [what.story.slug] : []));
  const before = await engine.attempt(() => engine.revisionsHere(slugs));
  if (!before.ok) return before;
  const texts: CheckedText[] = [];
  for (const { body, sha256, what } of waiting) {
    const size = { sha256, bytes: body.byteLength, packed: body.byteLength };
    if (what.what === 'glossary') {
      // Which of two glossaries is newer a file cannot tell: the next sync can.
      if ((await engine.heldGlossary()) !== null) done.here += 1;
      else {
        const saved = await engine.saveGlossary(size, body, what.glossary);
        if (!saved.ok) return saved;
        done.taken += 1;
      }
      continue;
    }
    const { story, revision } = what;
    const taken = what.locales.filter((locale) =>
      takes(revision, before.value.get(textKey(story.slug, locale)) ?? null),
    );
    for (const locale of taken)
      texts.push({ listed: { slug: story.slug, locale, revision, ...size }, body, story });
    done[taken.length > 0 ? 'taken' : 'here'] += 1;
  }
  const saved = await engine.saveTexts(texts, Date.now());
  return saved.ok ? { ok: true, value: undefined } : saved;
}
