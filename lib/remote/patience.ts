import { pauseAfter } from '@/lib/core/back-off';

/** How often a request is tried in one run; the next run tries again. */
const attempts = 4;

type Tried = { failed: { ok: false; again?: boolean; after?: number | null } | null };

type Line = {
  /** From 0 to 1, for the pauses. */
  random: () => number;
  signal?: AbortSignal | undefined;
  /** Waited for before each attempt, unless the signal says stop. */
  gate?: (() => Promise<void>) | undefined;
  /** Told how many milliseconds the server asks to be left alone. */
  onAskedToWait?: ((milliseconds: number) => void) | undefined;
};

/** Tries requests again after growing pauses. Where the server asks to wait, every request waits. */
export function patientLine({ random, signal, gate, onAskedToWait }: Line) {
  let quiet: Promise<void> = Promise.resolve();
  return {
    async patiently<T extends Tried>(act: () => Promise<T>): Promise<T> {
      for (let attempt = 1; ; attempt++) {
        await quiet;
        if (gate) await orStop(gate(), signal);
        const tried = await act();
        const { failed } = tried;
        if (failed?.after) onAskedToWait?.(failed.after);
        if (!failed?.again || attempt === attempts || signal?.aborted) return tried;
        const waited = sleep(pauseAfter(attempt, random(), failed.after ?? null), signal);
        if (failed.after) quiet = waited;
        await waited;
      }
    },
  };
}

/** Resolves with the promise, or when the signal says stop: a hidden page's gate may stay closed for ever. */
function orStop(waited: Promise<void>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener('abort', end);
      resolve();
    };
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
    waited.then(end, reject);
  });
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
