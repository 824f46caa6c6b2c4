import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base } from '@/lib/core/base';
import { filesUnder } from './build-files';
import { scriptsIn } from './build-loads';

/**
 * Asks the browser to compile a whole script at once, off the thread that answers taps, instead of each
 * function when it is first called (V8's explicit compile hints; other browsers see a comment).
 */
const hint = '//# allFunctionsCalledOnLoad\n';

/** From so many bytes on a script is compiled at once wherever it is loaded: what stores and fetches, too. */
const large = 60_000;

/**
 * Puts the hint into the scripts that every page of the languages begins with, React and the router, and into large
 * ones. On a slowed processor the long tasks of a first page shrink to less than half.
 */
export function hintScripts(out: string): void {
  const pages = filesUnder(out).filter((file) => /^[a-z]{2}\/.*\.html$/.test(file));
  const [first = [], ...others] = pages.map((file) => scriptsIn(readFileSync(path.join(out, file), 'utf8')));
  const everywhere = first.filter((script) => others.every((page) => page.includes(script)));
  if (everywhere.length === 0) throw new Error('no script is on every page');
  const chunks = '_next/static/chunks';
  const heavy = filesUnder(path.join(out, chunks))
    .filter((file) => file.endsWith('.js') && statSync(path.join(out, chunks, file)).size > large)
    .map((file) => `${base}/${chunks}/${file}`);
  for (const script of new Set([...everywhere, ...heavy])) {
    const file = path.join(out, script.slice(base.length));
    writeFileSync(file, hint + readFileSync(file, 'utf8'));
  }
}
