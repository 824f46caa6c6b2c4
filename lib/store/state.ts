import * as v from 'valibot';
import { Catalogue } from '@/lib/core/catalogue';
import type { Result } from '@/lib/core/result';
import { database } from './database';
import { attempt, type StoreError } from './failure';

/** The catalogue as last received, with the tag that asks the server for changes only. */
export async function loadCatalogue(): Promise<{ etag: string | null; catalogue: Catalogue } | null> {
  const row = await database().state.get('catalogue');
  if (row?.key !== 'catalogue') return null;
  const parsed = v.safeParse(Catalogue, row.catalogue);
  return parsed.success ? { etag: row.etag, catalogue: parsed.output } : null;
}

export function saveCatalogue(etag: string | null, catalogue: Catalogue): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().state.put({ key: 'catalogue', etag, catalogue });
  });
}

/** When everything in the catalogue was last here, in milliseconds since 1970; null if never. */
export async function lastSynced(): Promise<number | null> {
  const row = await database().state.get('synced');
  return row?.key === 'synced' ? row.at : null;
}

export function saveSynced(at: number): Promise<Result<void, StoreError>> {
  return attempt(async () => {
    await database().state.put({ key: 'synced', at });
  });
}
