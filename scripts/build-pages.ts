import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { payloadIn } from '@/lib/core/payload';
import { filesUnder } from './build-files';
import { withPolicy } from './build-policy';

/** What Next offers to browsers without modules, which cannot run the app with it either. */
const forOldest = /<script src="([^"]+)" noModule=""><\/script>/g;

/**
 * Finishes every exported page: proves that the router's payload can be cut out of it (the worker
 * lives on that), and writes its security policy. Files that nothing asks for are taken away:
 * prefetching is off, so the router's segment files would only be dead weight on the host, and so would
 * the polyfills for browsers that the app does not run in.
 */
export function finishPages(out: string): void {
  for (const file of filesUnder(out)) {
    const full = path.join(out, file);
    if (/(^|\/)__next\.|^_not-found/.test(file)) rmSync(full);
    else if (file.endsWith('.html')) {
      const html = readFileSync(full, 'utf8');
      provePayload(html, full);
      for (const [, address = ''] of html.matchAll(forOldest))
        rmSync(path.join(out, address), { force: true });
      writeFileSync(full, withPolicy(html.replace(forOldest, '')));
    }
  }
}

function provePayload(html: string, file: string): void {
  const payloadFile = file.replace(/\.html$/, '.txt');
  if (!existsSync(payloadFile)) return;
  if (payloadIn(html) !== readFileSync(payloadFile, 'utf8'))
    throw new Error(`${file}: the payload in the page is not the payload in ${path.basename(payloadFile)}`);
}
