import { cpSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { keptApp } from '../e2e/kept';
import { launch, makeProfile } from '../e2e/profile';
import { type Task, tasksDuring } from './bench-tasks';

/** The line and the processor of a phone; null leaves this machine's own. */
export type Hardship = {
  line: { bytesPerSecond: number; latency: number } | null;
  /** How many times slower the processor is made. */
  slowdown: number;
};

/** One sync: milliseconds from its first request to its end, the page's tasks meanwhile, when the front page first said “Ready offline”, bytes of JavaScript kept. */
export type Measured = { took: number; tasks: Task[]; shown: number; heap: number };

/** A profile folder; `remove` deletes it. */
export type Phone = ReturnType<typeof makeProfile>;

/** What the page notes about itself: milliseconds since its navigation began, 0 for not yet; workers that run. */
declare global {
  var bench: { asked: number; ended: number; shown: number; workers: number };
}

/**
 * A phone that has the app and nothing of the library: another holder of the lock keeps the first visit from
 * syncing, so that the precache does not share the line with what is measured.
 */
export async function phoneWithApp(url: string): Promise<Phone> {
  const phone = makeProfile();
  const { context, page } = await launch(phone.dir);
  await context.addInitScript(() => {
    void navigator.locks.request('waraq.sync', () => new Promise(() => undefined));
  });
  await page.goto(`${url}/en`);
  for (let kept = 0; kept === 0; kept = (await keptApp(page)).length) await pause(500);
  await context.close();
  return phone;
}

export function sameAs(phone: Phone): Phone {
  const other = makeProfile();
  cpSync(phone.dir, other.dir, { recursive: true });
  return other;
}

/** Opens the front page and waits until the sync that it starts is over. */
export async function measureSync(phone: Phone, url: string, hardship: Hardship): Promise<Measured> {
  const { context, page, errors } = await launch(phone.dir);
  try {
    await context.addInitScript(watch);
    const inspector = await context.newCDPSession(page);
    await suffer(inspector, hardship);
    const tasks = await tasksDuring(inspector, async () => {
      await page.goto(`${url}/en`);
      while (!(await page.evaluate(() => globalThis.bench.ended > 0))) await pause(1000);
      // What the bell has woken reads the library again.
      await pause(2000);
      // The search's index is made after the sync, and may hold up taps as well.
      while (await page.evaluate(() => globalThis.bench.workers > 0)) await pause(500);
    });
    const { asked, ended, shown } = await page.evaluate(() => globalThis.bench);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return { took: ended - asked, tasks, shown, heap: await heapOf(inspector) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts; it travels as text, so that it may use nothing from around it. */
function watch(): void {
  globalThis.bench = { asked: 0, ended: 0, shown: 0, workers: 0 };
  const { bench } = globalThis;
  // The start of a sync, before the parts of the app that it needs are loaded.
  const lock = navigator.locks.request.bind(navigator.locks) as (...args: unknown[]) => Promise<unknown>;
  navigator.locks.request = (...args: unknown[]) => {
    if (args[0] === 'waraq.sync') performance.mark('sync');
    return lock(...args);
  };
  const ask = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    if (bench.asked === 0 && String(input).startsWith('/catalogue')) bench.asked = performance.now();
    return ask(input, init);
  };
  new BroadcastChannel('waraq.progress').onmessage = ({ data }) => {
    if (data?.progress === null) bench.ended = performance.now();
  };
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      bench.workers += 1;
    }
    override terminate(): void {
      bench.workers -= 1;
      super.terminate();
    }
  };
  const looking = setInterval(() => {
    if (!document.querySelector('.fact-state[data-ready]')) return;
    bench.shown = performance.now();
    clearInterval(looking);
  }, 50);
}

async function suffer(inspector: CDPSession, { line, slowdown }: Hardship): Promise<void> {
  await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (!line) return;
  await inspector.send('Network.enable');
  await inspector.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
}

/** Bytes of the page's JavaScript once what nobody needs is gone. */
async function heapOf(inspector: CDPSession): Promise<number> {
  await inspector.send('HeapProfiler.collectGarbage');
  return (await inspector.send('Runtime.getHeapUsage')).usedSize;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
