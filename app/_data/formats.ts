import { base } from '@/lib/core/base';
import type { Locale } from '@/lib/core/locale';

/** Whoever waits goes on after so many milliseconds, lest a worker that does not arrive hold up a page. */
const patience = 1000;

const ready = new Map<Locale, Promise<void>>();

/**
 * Has the browser's tables of a language loaded by a worker. Without this the first date that a page writes
 * holds up taps for a tenth of a second on a slow phone; after it, for some 3 ms (docs/benchmarks.md).
 * Always resolves: where the worker fails, dates are as right, and only later.
 */
export function formatsReady(locale: Locale): Promise<void> {
  const known = ready.get(locale);
  if (known) return known;
  const made = new Promise<void>((resolve) => {
    const worker = new Worker(`${base}/formats.js`);
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
      resolve();
    };
    const timer = setTimeout(end, patience);
    worker.onmessage = end;
    worker.onerror = end;
    worker.postMessage(locale);
  });
  ready.set(locale, made);
  return made;
}
