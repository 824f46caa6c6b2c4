import { cpSync } from 'node:fs';
import { keptApp } from '../e2e/kept';
import { launch, makeProfile, phone as screen } from '../e2e/profile';
import { bareBrowser, type Wire } from './bench-bare';
import { type Task, tasksDuring } from './bench-tasks';
import { ensureBrowser } from './browser';

/** The line and the processor of a phone; null leaves this machine's own. */
export type Hardship = {
  line: { bytesPerSecond: number; latency: number } | null;
  /** How many times slower the processor is made. */
  slowdown: number;
};

/** Milliseconds until the browser has taken back what the start of a process left. */
const reclaimed = 12_000;

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
  const { browser, page, attached, close } = await bareBrowser(ensureBrowser(), phone.dir);
  const ask = async (expression: string) => {
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value: unknown }).value;
  };
  try {
    await page.send('Page.enable');
    await page.send('Emulation.setDeviceMetricsOverride', {
      ...screen.viewport,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` });
    // The page's worker is on the line of the service worker that passes its requests on, each time that one starts;
    // it says itself that it has none of its own, but only so are its requests slowed down.
    page.on('Target.attachedToTarget', ({ sessionId }) => {
      const worker = attached(String(sessionId));
      const begin = () => worker.send('Runtime.runIfWaitingForDebugger');
      void throttle(worker, hardship.line).then(begin, begin);
    });
    if (hardship.line)
      await page.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      });
    await suffer(page, hardship);
    await page.send('Page.navigate', { url: `${url}/en` });
    // Ten seconds after a page's process was made the browser takes memory back from it: no work of the sync.
    await pause(reclaimed);
    const tasks = await tasksDuring(browser, async () => {
      await ask(`dispatchEvent(new Event('bench'))`);
      while (!(await ask('globalThis.bench?.ended > 0'))) await pause(1000);
      // What the bell has woken reads the library again.
      await pause(2000);
      // The search's index is made after the sync, and may hold up taps as well.
      while (await ask('bench.workers > 0')) await pause(500);
    });
    const { asked, ended, shown } = (await ask('bench')) as typeof globalThis.bench;
    return { took: ended - asked, tasks, shown, heap: await heapOf(page) };
  } finally {
    await close();
  }
}

/** Runs in the page before its own scripts; it travels as text, so that it may use nothing from around it. */
function watch(): void {
  const waiting: (() => void)[] = [];
  // Whoever holds this syncs: the app is told to wait, and to try again where there is a line again.
  void navigator.locks.request('waraq.sync', () => new Promise<void>((resolve) => waiting.push(resolve)));
  addEventListener('bench', () => {
    for (const release of waiting) release();
    performance.mark('sync');
    setTimeout(() => dispatchEvent(new Event('online')), 100);
  });
  globalThis.bench = { asked: 0, ended: 0, shown: 0, workers: 0 };
  const { bench } = globalThis;
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

async function suffer(page: Wire, { line, slowdown }: Hardship): Promise<void> {
  await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await throttle(page, line);
}

async function throttle(page: Wire, line: Hardship['line']): Promise<void> {
  if (!line) return;
  await page.send('Network.enable');
  await page.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
}

/** Bytes of the page's JavaScript once what nobody needs is gone. */
async function heapOf(page: Wire): Promise<number> {
  await page.send('HeapProfiler.collectGarbage');
  return Number((await page.send('Runtime.getHeapUsage')).usedSize);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
