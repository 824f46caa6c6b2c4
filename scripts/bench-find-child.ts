import { findEngines, foldedDocument } from './bench-find-engines';
import { type FindQuestion, findQuestions } from './bench-find-questions';
import { findDocuments } from './bench-find-texts';

/** What `bench-find.ts` reads of one engine. */
export type FindFigures = {
  /** Kept in memory: bytes. */
  bytes: number;
  /** Milliseconds of processor time. */
  build: number;
  /** Milliseconds, NaN where it cannot be stored. */
  open: number;
  /** Milliseconds of each question, the fastest of some repeats. */
  times: Record<FindQuestion['kind'], number[]>;
};

const limit = 20;
const repeats = 5;
/** A slow engine is asked as many as it can answer in so many milliseconds of each kind. */
const patience = 6_000;

/** Strings that were put together letter by letter are trees, which shrink once somebody reads them: no heap to measure by. */
function flat<T>(documents: T): T {
  return JSON.parse(JSON.stringify(documents)) as T;
}

function heap(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Processor time in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Measures one engine in a process of its own. */
function figuresOf(name: string, stories: number, seed: number): FindFigures {
  const engine = findEngines[name];
  if (!engine) throw new Error(`There is no engine "${name}".`);
  const plain = findDocuments(stories, seed);
  const questions = findQuestions(plain, seed);
  const documents = flat(engine.folds ? plain : plain.map(foldedDocument));
  const before = heap();
  const started = spent();
  const made = engine.make(documents);
  const build = spent() - started;
  const bytes = heap() - before;
  const times: FindFigures['times'] = { exact: [], prefix: [], phrase: [], mistyped: [] };
  const until: Record<string, number> = {};
  for (const { typed, kind } of questions) {
    until[kind] ??= patience;
    if (until[kind] < 0) continue;
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < repeats; round++) {
      const begun = spent();
      made.find(typed, limit);
      const time = spent() - begun;
      until[kind] -= time;
      best = Math.min(best, time);
    }
    times[kind].push(best);
  }
  let open = Number.NaN;
  const opens = made.stored?.();
  if (opens)
    for (let round = 0; round < 3; round++) {
      const begun = spent();
      opens();
      const time = spent() - begun;
      open = Number.isNaN(open) ? time : Math.min(open, time);
    }
  return { bytes: made.bytes ?? bytes, build, open, times };
}

const [name = '', stories = '', seed = ''] = process.argv.slice(2);
console.log(JSON.stringify(figuresOf(name, Number(stories), Number(seed))));
