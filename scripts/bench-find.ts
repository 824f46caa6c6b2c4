import { spawnSync } from 'node:child_process';
import type { FindFigures } from './bench-find-child';
import type { Row } from './bench-table';

const stories = 10_000;
const seed = 1;
/** Megabytes: what some of the others need for so many stories. */
const mostHeap = 8000;

/** Each engine in a process of its own, so that none sees the memory of another. */
function figuresOf(engine: string): FindFigures {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${mostHeap}`,
      '--import',
      'tsx',
      'scripts/bench-find-child.ts',
      engine,
      String(stories),
      String(seed),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${engine} ended with ${status}\n${stderr}`);
  // What was not measured is null in JSON.
  return JSON.parse(stdout, (_, value) => value ?? Number.NaN) as FindFigures;
}

/** The index of stories beside two libraries and a plain scan, on the same texts and questions. */
export function findRows(): Row[] {
  const ours = figuresOf('Waraq');
  const others = ['MiniSearch', 'FlexSearch', 'plain scan'].map((name) => ({
    name,
    figures: figuresOf(name),
  }));
  const theirs = others[0]?.figures ?? ours;
  return [
    {
      what: 'kept in memory, of MiniSearch’s',
      figure: ours.bytes / theirs.bytes,
      most: 1 / 8,
      note: megabytes(ours),
    },
    {
      what: 'made in, of MiniSearch’s time',
      figure: ours.build / theirs.build,
      most: 1 / 4,
      note: `${seconds(ours.build)}, folding included; theirs is given folded text`,
    },
    ...questionRows(ours, { exact: 2, prefix: 2 }),
    {
      what: 'opened from its stored bytes',
      figure: ours.open,
      unit: ' ms',
      most: 150,
      note: 'checksums and views',
    },
    ...others.flatMap(({ name, figures }) => [
      { what: `${name}: kept in memory`, figure: figures.bytes / 1e6, unit: ' MB', note: '' },
      { what: `${name}: made in`, figure: figures.build / 1000, unit: ' s', note: '' },
      ...questionRows(figures).map((row) => ({ ...row, what: `${name}: ${row.what}` })),
      ...(Number.isNaN(figures.open)
        ? []
        : [{ what: `${name}: opened`, figure: figures.open, unit: ' ms', note: '' }]),
    ]),
  ];
}

type Kind = keyof FindFigures['times'];

function questionRows({ times }: FindFigures, limits: Partial<Record<Kind, number>> = {}): Row[] {
  return (Object.keys(times) as Kind[]).map((kind) => {
    const sorted = times[kind].toSorted((a, b) => a - b);
    const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
    const most = limits[kind];
    return {
      what: `${kind} query, p95`,
      figure: quantile(0.95),
      unit: ' ms',
      ...(most === undefined ? {} : { most }),
      note: `p50 ${quantile(0.5).toFixed(2)} ms, slowest ${quantile(1).toFixed(1)} ms of ${sorted.length}`,
    };
  });
}

function megabytes({ bytes }: FindFigures): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
