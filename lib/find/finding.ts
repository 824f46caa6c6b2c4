import { base } from '@/lib/core/base';
import type { FindDocument } from '@/lib/core/find-build';
import type { FindChanges, FindQuery, Found, StoredIndex } from '@/lib/core/find-index';
import type { FindAnswer, FindContents, FindQuestion, FindTask, FindTasks } from '@/lib/core/find-messages';
import type { FindDamage } from '@/lib/core/find-segment';
import type { Result } from '@/lib/core/result';

/** Documents added at once: between two such batches the worker answers what is typed. */
const batch = 256;
/** Documents in a message: to write down a whole batch is one task of the page, on a slow phone of 80 ms. */
const message = 16;

/**
 * The index of stories in its worker. Promises reject only where the worker does not start or breaks; the
 * index is then to be opened again in a new one.
 */
export type Finding = {
  /**
   * Goes on with a stored index, whose buffers it takes, or begins an empty one (null). After an error the
   * index is empty: add every document, and store it.
   */
  open(stored: StoredIndex | null): Promise<Result<FindContents, FindDamage>>;
  /**
   * Adds documents; one that is there under its number is replaced.
   *
   * @param documents read as they are needed, so that not all have to be in memory
   */
  add(documents: Iterable<FindDocument> | AsyncIterable<FindDocument>): Promise<FindContents>;
  /** Removes documents; numbers that are not there are passed over. */
  remove(docs: readonly number[]): Promise<FindContents>;
  /** Null where another query was asked before this one was answered: only the last one typed counts. */
  find(query: FindQuery): Promise<Found | null>;
  /** What is to be stored since the last time, all in one transaction. */
  changes(): Promise<FindChanges>;
  end(): void;
};

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

/** Starts the worker of the index; see `FindTasks` for what it does. */
export function startFinding(worker: Worker = new Worker(`${base}/find.js`)): Finding {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let lastQuery = 0;
  let next: { query: FindQuery; answer: (found: Promise<Found> | null) => void } | null = null;
  let isFinding = false;

  const failAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<FindAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.answer as never);
  };
  worker.onerror = ({ message }) => failAll(message || 'the worker did not start');

  const ask = <T extends FindTask>(task: T, asked: FindTasks[T]['asked'], transfer: Transferable[] = []) =>
    new Promise<FindTasks[T]['answer']>((resolve, reject) => {
      const number = ++last;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, task, asked } as FindQuestion, transfer);
    });

  /** One query is with the worker, one waits here: what is typed in between is never looked for. */
  const askNext = () => {
    if (!next || isFinding) return;
    const { query, answer } = next;
    next = null;
    isFinding = true;
    const found = ask('find', query).finally(() => {
      isFinding = false;
      askNext();
    });
    answer(found);
  };

  return {
    open: (stored) =>
      ask('open', stored, stored ? [stored.head, ...stored.segments.map(({ buffer }) => buffer)] : []),
    add: async (documents) => {
      let some: FindDocument[] = [];
      let sent = 0;
      for await (const one of documents) {
        some.push(one);
        if (some.length < message) continue;
        sent += some.length;
        await ask(sent % batch === 0 ? 'add' : 'gather', some);
        some = [];
      }
      return ask('add', some);
    },
    remove: (docs) => ask('remove', docs),
    find: async (query) => {
      const number = ++lastQuery;
      const found = await new Promise<Found | null>((resolve) => {
        next?.answer(null);
        next = { query, answer: resolve };
        askNext();
      });
      return number === lastQuery ? found : null;
    },
    changes: () => ask('changes', null),
    end: () => {
      worker.terminate();
      failAll('the worker was ended');
    },
  };
}
