import type { Persistence } from '@/lib/pwa/storage';

export type StorageState = { use: { used: number; available: number } | null; kept: Persistence };

/** What the browser says of the space used and of keeping it. */
export async function readStorage(): Promise<StorageState> {
  const { persistence, storageUse } = await import('@/lib/pwa/storage');
  return { use: await storageUse(), kept: await persistence() };
}

/** Asks the browser to keep the library; the answer is in the state. */
export async function askToKeep(): Promise<StorageState> {
  const { askPersistence } = await import('@/lib/pwa/storage');
  await askPersistence();
  return readStorage();
}

/** Where less is left, what arrives next may not fit: a share of what is allowed, and bytes. */
const fullShare = 0.9;
const leastRoom = 20_000_000;

/** Whether the space that the browser allows is nearly used up. */
export function isLow({ use }: StorageState): boolean {
  return use !== null && (use.used > use.available * fullShare || use.available - use.used < leastRoom);
}
