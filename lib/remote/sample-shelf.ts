import type { CatalogueHead, CataloguePart } from '@/lib/core/catalogue';
import type { HeldStory } from '@/lib/core/plan';
import { failure, success } from '@/lib/core/result';
import type { Shelf } from './sync';
import type { CheckedText } from './unit';

// For tests: a phone's store in the memory, as simple as can be.

export class SampleShelf implements Shelf<'storage-full'> {
  known: { etag: string | null; head: CatalogueHead; whole: boolean } | null = null;
  parts = new Map<string, CataloguePart>();
  stories = new Map<string, HeldStory>();
  glossary: string | null = null;
  synced: number | null = null;
  /** Texts that were stored, `slug locale`, in order; one that is stored twice stands here twice. */
  stored: string[] = [];
  /** Files that wait for others of their story. */
  kept = new Map<string, Uint8Array<ArrayBuffer>>();
  /** So many batches are stored before the phone is full. */
  room = Number.POSITIVE_INFINITY;

  loadCatalogue = async () => this.known;

  saveCatalogue = async (known: NonNullable<SampleShelf['known']>) => {
    this.known = known;
    const listed = new Set(known.head.parts.map(({ sha256 }) => sha256));
    if (known.whole)
      for (const sha256 of this.parts.keys()) if (!listed.has(sha256)) this.parts.delete(sha256);
    return success(undefined);
  };

  savePart = async (sha256: string, part: CataloguePart) => {
    this.parts.set(sha256, part);
    return success(undefined);
  };

  partsHere = async () => new Set(this.parts.keys());
  loadPart = async (sha256: string) => this.parts.get(sha256) ?? null;
  held = async () => new Map(this.stories);
  heldGlossary = async () => this.glossary;

  saveGlossary = async ({ sha256 }: { sha256: string }) => {
    this.glossary = sha256;
    return success(undefined);
  };

  saveTexts = async (texts: readonly CheckedText[]) => {
    if (this.room-- <= 0) return failure('storage-full');
    const saved = { arrived: [] as string[], corrected: [] as string[] };
    for (const { listed } of texts) {
      const { slug, locale, sha256, revision } = listed;
      const before = this.stories.get(slug);
      if (!before) saved.arrived.push(slug);
      else if (before.files[locale] && before.revision < revision) saved.corrected.push(slug);
      this.stories.set(slug, { revision, removed: false, files: { ...before?.files, [locale]: sha256 } });
      this.stored.push(`${slug} ${locale}`);
    }
    return success(saved);
  };

  keepFile = async (sha256: string, body: Uint8Array<ArrayBuffer>) => {
    this.kept.set(sha256, body);
    return success(undefined);
  };

  keptFile = async (sha256: string) => this.kept.get(sha256) ?? null;

  saveSynced = async (at: number) => {
    this.synced = at;
    return success(undefined);
  };
}
