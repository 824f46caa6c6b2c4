import { erasedChannel } from '@/lib/core/base';
import type { FindDocument } from '@/lib/core/find-build';
import { findActs } from '@/lib/find/acts';
import { shutDatabase } from '@/lib/store/database';
import { bringLibrary } from './bring';
import { bringIndex, openIndexed } from './indexing';
import { edition, type FromSyncWorker, type ToSyncWorker } from './messages';

/** Syncs for the page that started this worker: the same as in the page, but no tap waits for it. */
export function serveOnePage(): void {
  const stop = new AbortController();
  const waiting: (() => void)[] = [];
  const say = (word: FromSyncWorker) => postMessage(word);
  new BroadcastChannel(erasedChannel).onmessage = () => {
    stop.abort();
    shutDatabase();
  };

  const act = async (word: Exclude<ToSyncWorker, 'go-on' | 'stop'>): Promise<FromSyncWorker> => {
    if (word === 'index') {
      await bringIndexHere();
      return 'indexed';
    }
    if (word.edition !== edition) return { done: null };
    const done = await bringLibrary({
      ...word.bring,
      refreshed: true,
      signal: stop.signal,
      gate: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          say('gate');
        }),
      onStored: (stored) => say({ stored }),
      onArrived: (arrived) => say({ arrived }),
      onProgress: (progress) => say({ progress }),
    });
    return { done };
  };

  addEventListener('message', ({ data }: MessageEvent<ToSyncWorker>) => {
    if (data === 'stop') stop.abort();
    else if (data === 'go-on') waiting.shift()?.();
    // A page that waits for ever would be worse; it rejects there.
    else act(data).then(say, (error: unknown) => say({ broken: String(error) }));
  });
}

/** Documents added at once, as many as a page sends to the worker that finds. */
const batch = 256;

/** Brings the stored index to the state of the library in this thread: nobody searches here. */
async function bringIndexHere(): Promise<void> {
  const acts = findActs();
  const indexed = await openIndexed({
    open: async (stored) => acts.open(stored),
    add: async (documents) => {
      let some: FindDocument[] = [];
      for await (const one of documents) {
        if (some.push(one) < batch) continue;
        acts.add(some);
        some = [];
      }
      return acts.add(some);
    },
    remove: async (docs) => acts.remove(docs),
    changes: async () => acts.changes(null),
  });
  await bringIndex(indexed);
}
