import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { libraryFiles } from '@/lib/content/library-files';

/** Writes `catalogue.json` and the library's files, whose names carry their hashes. */
export async function writeLibrary(out: string): Promise<void> {
  const { catalogue, files } = await libraryFiles();
  mkdirSync(path.join(out, 'library'), { recursive: true });
  for (const { path: address, body } of files) writeFileSync(path.join(out, address), body);
  writeFileSync(path.join(out, 'catalogue.json'), JSON.stringify(catalogue));
}
