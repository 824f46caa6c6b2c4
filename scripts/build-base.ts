import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base, pathUnder } from '@/lib/core/base';
import { filesUnder } from './build-files';

/**
 * Next puts the folder of `BASE_PATH` before the addresses that it adds itself, but not before those that styles
 * name; this does, and then proves that nothing in pages, styles and manifests leads out of the folder.
 */
export function moveUnderBase(out: string): void {
  if (base === '') return;
  for (const file of filesUnder(out).filter((name) => /\.(?:css|html|webmanifest)$/.test(name))) {
    const full = path.join(out, file);
    let text = readFileSync(full, 'utf8');
    if (file.endsWith('.css')) {
      text = stylesUnder(base, text);
      writeFileSync(full, text);
    }
    const stray = addressesOutside(base, text);
    if (stray.length > 0) throw new Error(`${file} leads out of ${base}: ${stray.join(', ')}`);
  }
}

/** A style sheet whose addresses from the root lead below a folder. */
export function stylesUnder(folder: string, css: string): string {
  return css.replace(/(url\(["']?)\/(?!\/)/g, `$1${folder}/`);
}

/** Addresses from the root, in a page, a style sheet or a manifest, that are not below a folder. */
export function addressesOutside(folder: string, text: string): string[] {
  const named = /(?:\s(?:src|href)="|"(?:src|id|scope|url|start_url)":"|url\(["']?)(\/(?!\/)[^"'?#)]*)/g;
  return [...text.matchAll(named)].flatMap(([, address = '']) =>
    pathUnder(folder, address) === null ? [address] : [],
  );
}
