/** What the browser says of keeping the library; null where it has no such promise to give. */
export type Persistence = boolean | null;

/** Asks the browser to keep the library when space runs short. */
export async function askPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persist) return null;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

export async function persistence(): Promise<Persistence> {
  return navigator.storage?.persisted ? navigator.storage.persisted() : null;
}

/** Bytes used by this site and bytes the browser allows it, where it tells. */
export async function storageUse(): Promise<{ used: number; available: number } | null> {
  const estimate = await navigator.storage?.estimate?.();
  if (estimate?.usage === undefined || !estimate.quota) return null;
  return { used: estimate.usage, available: estimate.quota };
}
