import { fingerprintOf } from '@/lib/core/find-head';
import type { Finding } from '@/lib/find/finding';
import { docNumbers, documentsOf, loadIndex, saveIndex } from '@/lib/store/find';

/** An index in another thread, or in this one. */
export type Indexer = Pick<Finding, 'open' | 'add' | 'remove' | 'changes'>;

/** An open index: the numbers of the documents in it, and the fingerprint it is stored under. */
export type Indexed<I extends Indexer> = {
  finding: I;
  docs: ReadonlySet<number>;
  storedAs: string | null;
};

/** Goes on with the stored index if it is what it says it is. */
export async function openIndexed<I extends Indexer>(finding: I): Promise<Indexed<I>> {
  const kept = await loadIndex();
  const answer = await finding.open(kept?.index ?? null);
  if (kept && answer.ok && answer.value.fingerprint === fingerprintOf(kept.docs))
    return { finding, docs: new Set(kept.docs), storedAs: answer.value.fingerprint };
  if (kept) await finding.open(null);
  return { finding, docs: new Set(), storedAs: null };
}

/** Brings an open index to the state of the library, and stores it. */
export async function bringIndex<I extends Indexer>(index: Indexed<I>): Promise<void> {
  const here = await docNumbers();
  const wanted = new Set(here);
  const added = here.filter((doc) => !index.docs.has(doc));
  const gone = [...index.docs].filter((doc) => !wanted.has(doc));
  if (added.length === 0 && gone.length === 0) return;
  const { finding } = index;
  if (gone.length > 0) await finding.remove(gone);
  if (added.length > 0) await finding.add(documentsOf(added));
  index.docs = wanted;
  const saved = await saveIndex(await finding.changes(), Uint32Array.from(here), index.storedAs);
  if (saved.ok && saved.value) index.storedAs = fingerprintOf(here);
}
