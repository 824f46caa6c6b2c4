import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { litePages } from '@/lib/lite/pages';

/** Writes the lite pages. They carry their own security policy, and nothing of Next's. */
export function writeLitePages(out: string): void {
  for (const { path: address, text } of litePages()) {
    const file = path.join(out, `${address}.html`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
