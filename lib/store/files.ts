import { sha256Hex } from '@/lib/core/hash';
import { database } from './database';
import type { FileRow } from './rows';

/** A stored file, if its bytes, hashed just now, are the promised ones. */
export async function wholeFile(sha256: string): Promise<FileRow | null> {
  return ifWhole(await database().files.get(sha256));
}

/** The same of a row that was read already. */
export async function ifWhole(row: FileRow | undefined): Promise<FileRow | null> {
  return row && (await sha256Hex(row.body)) === row.sha256 ? row : null;
}
