import type { Locale } from '@/lib/core/locale';
import { formatBytes, formatDay, formatMoment } from './formats';

/**
 * Writes a day, a moment and a size in the language it is sent, and answers. The first formatter of a process
 * has the browser load its tables of languages, which every thread then shares: here no tap waits for it.
 * Bundled to `/formats.js` by the build.
 */
addEventListener('message', ({ data }: MessageEvent<Locale>) => {
  formatDay('2014-01-06', data);
  formatMoment(0, data);
  formatBytes(1000, data);
  postMessage(null);
});
