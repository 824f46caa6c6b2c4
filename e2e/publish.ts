import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LibraryFiles } from '@/lib/content/library-files';

/** Puts another library into a copy of an export, in the place of its own. Nothing of it is compressed. */
export function putLibrary(dir: string, files: LibraryFiles['files']): void {
  rmSync(path.join(dir, 'library'), { recursive: true, force: true });
  mkdirSync(path.join(dir, 'library'));
  for (const { path: address, text } of files) {
    for (const compressed of ['br', 'gz'])
      rmSync(path.join(dir, `${address}.${compressed}`), { force: true });
    writeFileSync(path.join(dir, address), text);
  }
}
