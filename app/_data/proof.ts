/**
 * Files of which the bytes were read again and hashed since this page was opened, and were the promised
 * ones. "Ready offline" means this and nothing less; a file is read once a page, not at every look.
 */
const proven = new Set<string>();

/** Which of these files are really here, whole. @param hashes SHA-256 of the files */
export async function provenFiles(hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const open = hashes.filter((sha256) => !proven.has(sha256));
  if (open.length > 0) {
    const { engine } = await import('./engine');
    for (const sha256 of await engine.wholeFiles(open)) proven.add(sha256);
  }
  return new Set(hashes.filter((sha256) => proven.has(sha256)));
}

/** Gives up those of these files that are damaged: only then is an order for them not answered with "here". */
export async function repair(hashes: readonly string[]): Promise<void> {
  const { engine } = await import('./engine');
  await engine.dropDamaged(hashes);
}

/** A file was found damaged, or everything is checked anew. */
export function forgetProof(): void {
  proven.clear();
}
