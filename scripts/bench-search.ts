import { readContent } from '../lib/content/read-content';
import type { Searched } from '../lib/core/search-index';
import { typedQueries } from '../lib/core/search-queries';
import { type Engine, engines } from './bench-search-engines';
import type { Row } from './bench-table';
import { syntheticEntries } from './synthetic-names';
import { randomFrom } from './synthetic-story';

/** Milliseconds of processor time, but for `right`: the share of the queries whose entry came first. */
type SearchFigures = {
  engine: string;
  right: number;
  keystrokes: number;
  p50: number;
  p95: number;
  slowest: number;
  build: number;
  /** p95 in units of Waraq's, of the same run. */
  ratio: number;
};

const limit = 20;
/** Of these, the fastest counts. */
const repeats = 3;
/** An engine that is slow is asked fewer of the keystrokes, in the same shuffled order. */
const patience = 10_000;

/** Every keystroke of every query: f, fa, fal, …, in a shuffled order that is the same in each run. */
function keystrokes(): string[] {
  const random = randomFrom(1);
  return typedQueries
    .flatMap(([typed]) => [...typed].map((_, index, all) => all.slice(0, index + 1).join('')))
    .map((typed) => ({ typed, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ typed }) => typed);
}

/** Processor time, in milliseconds: what else the machine does is not the engine's doing. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(act: () => unknown): number {
  const before = spent();
  act();
  return spent() - before;
}

function measure(engine: Engine, entries: readonly Searched[]): Omit<SearchFigures, 'ratio'> {
  const started = spent();
  const find = engine.make(entries);
  const build = spent() - started;
  const right = typedQueries.filter(([typed, id]) => find(typed, limit)[0] === id).length;
  const times: number[] = [];
  const until = spent() + patience;
  for (const typed of keystrokes()) {
    times.push(Math.min(...Array.from({ length: repeats }, () => timed(() => find(typed, limit)))));
    if (spent() > until) break;
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    engine: engine.name,
    right: right / typedQueries.length,
    keystrokes: times.length,
    p50: quantile(0.5),
    p95: quantile(0.95),
    slowest: quantile(1),
    build,
  };
}

/** Searches the real glossary among synthetic entries with every engine, in one run. */
function benchSearch(count = 10_000, seed = 1): SearchFigures[] {
  const entries: Searched[] = [...readContent('content').entries, ...syntheticEntries(count, seed)];
  const rows = engines.map((engine) => measure(engine, entries));
  return rows.map((row) => ({ ...row, ratio: row.p95 / (rows[0]?.p95 ?? row.p95) }));
}

/** Waraq's own limits, and the others beside it. */
export function searchRows(): Row[] {
  return benchSearch().flatMap(({ engine, right, p50, p95, slowest, build, ratio, keystrokes }, index) => [
    {
      what: `right at the top, ${engine}`,
      figure: right * 100,
      unit: ' %',
      ...(index === 0 ? { least: 97 } : {}),
      note: `${typedQueries.length} queries`,
    },
    {
      what: `p95 of a keystroke, ${engine}`,
      figure: p95,
      unit: ' ms',
      ...(index === 0 ? { most: 16 } : {}),
      note: `${ratio.toFixed(1)}×, p50 ${p50.toFixed(2)} ms, slowest ${slowest.toFixed(1)} ms of ${keystrokes}, made in ${build.toFixed(0)} ms`,
    },
  ]);
}
