import { correctOne, exportWith } from './bench-library';
import { type Measured, measureSync, type Phone, phoneWithApp, sameAs } from './bench-sync-phone';
import type { Row } from './bench-table';
import type { Task } from './bench-tasks';
import { type CountedServer, countedServer, isOfLibrary, sumOf } from './bench-wire';

/** A line of the slowest kind that still carries a newspaper: 400 kbit/s, 400 ms. */
const slowLine = { bytesPerSecond: 50_000, latency: 400 };
/** As Lighthouse slows a processor for a phone of the low end, and half as much again. */
const slowdown = 6;
/** Single tasks are lengthened by whatever else a machine does: a row is the median of so many new phones. */
const times = [1, 2, 3];
const whole = 1000;
const many = 10_000;

/** Bringing a library up to date: what it costs on the wire, how long it takes, and what it holds up. */
export async function syncRows(): Promise<Row[]> {
  return [...(await withServer(whole, rowsOfWhole)), ...(await withServer(many, rowsOfMany))];
}

/** A thousand stories in three languages: on a slow line, and on a slow processor. */
async function rowsOfWhole({ server, phone }: Started): Promise<Row[]> {
  const others = times.map(() => sameAs(phone));
  const { took } = await measureSync(phone, server.url, { line: slowLine, slowdown: 1 });
  const sent = server.take().filter(isOfLibrary);
  const bytes = sumOf(sent);
  const limit = (bytes / slowLine.bytesPerSecond) * 1000 + slowLine.latency;
  const slow: Measured[] = [];
  for (const other of others) {
    slow.push(await measureSync(other, server.url, { line: null, slowdown }));
    other.remove();
  }
  const [, middle] = slow.sort((a, b) => longestOf(a) - longestOf(b));
  return [
    {
      what: `${whole} stories in three languages through 400 kbit/s, 400 ms / the line's own time`,
      figure: took / limit,
      most: 1.3,
      note: `${seconds(took)}, ${bytes.toLocaleString('en')} bytes in ${sent.length} requests`,
    },
    {
      what: `longest task of the page meanwhile, processor ${slowdown} times slower`,
      figure: middle ? longestOf(middle) : Number.NaN,
      unit: ' ms',
      most: 50,
      note: `median of ${slow.map((one) => longestOf(one).toFixed(0)).join(', ')}; ${longest(middle?.tasks ?? [])}, the sync ${seconds(middle?.took ?? Number.NaN)}`,
    },
  ];
}

/** Ten thousand: all of it, one correction, and nothing new. */
async function rowsOfMany({ server, phone, dir }: Started): Promise<Row[]> {
  const first = await measureSync(phone, server.url, { line: null, slowdown: 1 });
  const everything = server.take().filter(isOfLibrary);
  const catalogue = everything.filter(({ path }) => path.startsWith('/catalogue') || path.includes('/part.'));
  await correctOne(dir, String(Date.now()));
  await measureSync(phone, server.url, { line: null, slowdown: 1 });
  const correction = server.take().filter(isOfLibrary);
  const nothing = await measureSync(phone, server.url, { line: null, slowdown });
  const asked = server.take().filter(isOfLibrary);
  return [
    {
      what: `requests of the first catalogue of ${many} stories`,
      figure: catalogue.length,
      most: 1,
      note: `${sumOf(catalogue).toLocaleString('en')} bytes`,
    },
    {
      what: 'one story corrected / everything, bytes on the wire',
      figure: sumOf(correction) / sumOf(everything),
      note: `${sumOf(correction).toLocaleString('en')} bytes in ${correction.length} requests of ${sumOf(
        everything,
      ).toLocaleString('en')} in ${everything.length}`,
    },
    {
      what: 'everything, on this machine',
      figure: first.took / 1000,
      unit: ' s',
      note: `${longest(first.tasks)}; then the page keeps ${(first.heap / 1e6).toFixed(1)} MB`,
    },
    {
      what: `longest task where nothing is new, processor ${slowdown} times slower`,
      figure: nothing.tasks[0]?.processor ?? Number.NaN,
      unit: ' ms',
      note: `${longest(nothing.tasks)}; ${seconds(nothing.took)}, ${sumOf(asked)} bytes in ${asked.length} request`,
    },
    {
      what: `front page, from its address to “Ready offline”, processor ${slowdown} times slower`,
      figure: nothing.shown / 1000,
      unit: ' s',
      note: '',
    },
  ];
}

type Started = { server: CountedServer; phone: Phone; dir: string };

async function withServer(stories: number, measure: (started: Started) => Promise<Row[]>): Promise<Row[]> {
  const dir = await exportWith(stories);
  const server = await countedServer(dir);
  const phone = await phoneWithApp(server.url);
  server.take();
  try {
    return await measure({ server, phone, dir });
  } finally {
    phone.remove();
    await server.close();
  }
}

function longestOf({ tasks }: Measured): number {
  return tasks[0]?.processor ?? Number.NaN;
}

function longest(tasks: readonly Task[]): string {
  const over = tasks.filter(({ processor }) => processor > 50).length;
  const wall = Math.max(...tasks.map((task) => task.wall));
  return `${over} of ${tasks.length} tasks over 50 ms of processor time, the longest ${wall.toFixed(0)} ms by the clock`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
