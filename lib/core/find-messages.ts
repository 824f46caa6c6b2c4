import type { FindDocument } from './find-build';
import type { FindChanges, FindQuery, Found, StoredIndex } from './find-index';
import type { FindDamage } from './find-segment';
import type { Result } from './result';

/** What an index holds: how many documents, and the `fingerprintOf` their numbers. */
export type FindContents = { documents: number; fingerprint: string };

/**
 * What can be asked of the worker of the index, and what it answers. Buffers are transferred either way:
 * who sends one no longer has it.
 */
export type FindTasks = {
  /**
   * Goes on with a stored index, or begins an empty one (null). Where the stored one is damaged or of another
   * version, an empty one is begun, too, and the answer says so.
   */
  open: { asked: StoredIndex | null; answer: Result<FindContents, FindDamage> };
  /** Keeps documents for the next `add`; answers how many it keeps. */
  gather: { asked: readonly FindDocument[]; answer: number };
  /** Adds documents and those that were gathered, together some 250 at most. */
  add: { asked: readonly FindDocument[]; answer: FindContents };
  remove: { asked: readonly number[]; answer: FindContents };
  find: { asked: FindQuery; answer: Found };
  /** What is to be stored since the last time. */
  changes: { asked: null; answer: FindChanges };
};

export type FindTask = keyof FindTasks;

/** A question to the worker; `number` comes back with its answer. */
export type FindQuestion = {
  [T in FindTask]: { number: number; task: T; asked: FindTasks[T]['asked'] };
}[FindTask];

/** `error`: what went wrong in the worker, which should not happen; the answer is void then. */
export type FindAnswer =
  | { number: number; answer: FindTasks[FindTask]['answer'] }
  | { number: number; error: string };
