import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { libraryFiles } from '@/lib/content/library-files';

/** Writes the catalogue and the library's files, whose names carry their hashes. */
export async function writeLibrary(out: string): Promise<void> {
  mkdirSync(path.join(out, 'library'), { recursive: true });
  for (const { path: address, text } of (await libraryFiles()).files)
    writeFileSync(path.join(out, address), text);
}
