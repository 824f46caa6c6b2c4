import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder, as paths below it with forward slashes, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Whether a host sends a file compressed. */
export function isText(file: string): boolean {
  return /\.(html|js|css|json|txt|svg|webmanifest|xml)$/.test(file);
}
