import type { Locale } from '@/lib/core/locale';
import { formatsFor } from './formats';

/**
 * Writes a day, a moment and a size in the language it is sent, and answers. The first formatter of a process
 * has the browser load its tables of languages, which every thread then shares: here no tap waits for it.
 * Bundled to `/formats.js` by the build.
 */
addEventListener('message', ({ data }: MessageEvent<Locale>) => {
  const formats = formatsFor(data);
  formats.day('2014-01-06');
  formats.moment(0);
  formats.bytes(1000);
  postMessage(null);
});
