import { base } from '@/lib/core/base';
import { condition } from '@/lib/store/condition';
import type { BringOptions } from './bring';
import { type Brought, edition, type FromSyncWorker, type ToSyncWorker } from './messages';

/** A worker that syncs for this page. */
export type Elsewhere = {
  /** Null where it cannot: then the page does it itself, nothing is lost. */
  done: Promise<Brought | null>;
  /** Brings the search's index up to date; false where that failed. */
  index(): Promise<boolean>;
  end(): void;
};

/**
 * Goes on with a sync in a worker, from the catalogue that is here now: what a large library leaves behind while it
 * is stored is collected there, and no tap waits for it.
 *
 * @returns null where there is no such worker, or where what it stores would not be this page's store
 */
export function bringElsewhere(options: BringOptions): Elsewhere | null {
  if (typeof Worker === 'undefined' || condition() !== 'sound') return null;
  const { settings, asked, systemSaves, signal, gate, onStored, onArrived, onProgress } = options;
  const worker = new Worker(`${base}/sync.js`);
  const say = (word: ToSyncWorker) => worker.postMessage(word);
  let indexed: (well: boolean) => void = () => undefined;

  const done = new Promise<Brought | null>((resolve, reject) => {
    const fail = (error: Error) => {
      indexed(false);
      reject(error);
    };
    worker.onmessage = ({ data }: MessageEvent<FromSyncWorker>) => {
      if (data === 'gate') gate?.().then(() => say('go-on'), fail);
      else if (data === 'indexed') indexed(true);
      else if ('progress' in data) onProgress?.(data.progress);
      else if ('stored' in data) onStored?.(data.stored);
      else if ('arrived' in data) onArrived?.(data.arrived);
      else if ('broken' in data) fail(new Error(data.broken));
      // A store that opens here and not there: here it is tried as well.
      else resolve(data.done?.ok === false && data.done.error === 'storage-blocked' ? null : data.done);
    };
    // Its script did not arrive.
    worker.onerror = () => {
      indexed(false);
      resolve(null);
    };
  });
  signal?.addEventListener('abort', () => say('stop'));
  say({ edition, bring: { settings, asked, systemSaves } });
  return {
    done,
    index: () =>
      new Promise((resolve) => {
        indexed = resolve;
        say('index');
      }),
    end: () => {
      worker.terminate();
      indexed(false);
    },
  };
}
