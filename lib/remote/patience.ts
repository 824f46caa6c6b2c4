import { pauseAfter } from '@/lib/core/back-off';

/** How often a request is tried in one run; the next run tries again. */
const attempts = 4;

type Tried = { failed: { ok: false; again?: boolean; after?: number | null } | null };

/**
 * Tries requests again after growing pauses. Where the server asks to wait, every request waits.
 *
 * @param random from 0 to 1
 */
export function patientLine(random: () => number, signal?: AbortSignal) {
  let quiet: Promise<void> = Promise.resolve();
  return {
    async patiently<T extends Tried>(act: () => Promise<T>): Promise<T> {
      for (let attempt = 1; ; attempt++) {
        await quiet;
        const tried = await act();
        const { failed } = tried;
        if (!failed?.again || attempt === attempts || signal?.aborted) return tried;
        const waited = sleep(pauseAfter(attempt, random(), failed.after ?? null), signal);
        if (failed.after) quiet = waited;
        await waited;
      }
    },
  };
}

/** Resolves after so many milliseconds, or when the signal says stop. */
function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
