import { cpSync } from 'node:fs';
import type { BrowserContextOptions, Page, Worker } from '@playwright/test';
import { type Launched, launch, makeProfile, phone } from './profile';

/** A running browser, and the folder of its profile. */
export type OpenPhone = Launched & { profile: ReturnType<typeof makeProfile> };

/** What can be changed in a browser that runs already. */
const soft: readonly string[] = [
  'viewport',
  'colorScheme',
  'reducedMotion',
] satisfies (keyof BrowserContextOptions)[];

/** Whether a browser that runs already can be as a test wants it. */
export function isSoft(options: BrowserContextOptions): boolean {
  return Object.keys(options).every((name) => soft.includes(name));
}

/**
 * A phone whose browser stays open from one test to the next, since its start costs more than most tests. It is
 * handed on only where everything stored in it is as it was: then its traces of reading are wiped and each test begins
 * in a new tab. Otherwise it is closed, and the next test has a new one on a new copy of the profile.
 *
 * @param from the profile that each one starts from
 * @param url the address of the app
 */
export function warmPhone(from: string, url: string) {
  let kept: OpenPhone | null = null;
  let pristine: string | null = null;

  return {
    /** The browser, with one new tab as the options say; whoever takes it closes it or gives it back. */
    async take(options: BrowserContextOptions): Promise<OpenPhone> {
      const lent = kept ?? (await start(from));
      kept = null;
      if (pristine === null) pristine = await wipe(lent, url);
      const page = await lent.context.newPage();
      for (const other of lent.context.pages()) if (other !== page) await other.close();
      const { viewport = phone.viewport, colorScheme = null, reducedMotion = null } = options;
      if (viewport) await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: colorScheme ?? 'light', reducedMotion });
      lent.errors.length = 0;
      return { ...lent, page };
    },

    async giveBack(lent: OpenPhone): Promise<void> {
      const state = await wipe(lent, url).catch(() => null);
      if (state !== null && state === pristine) kept = lent;
      else await discard(lent);
    },

    async end(): Promise<void> {
      if (kept) await discard(kept);
      kept = null;
    },
  };
}

export type WarmPhone = ReturnType<typeof warmPhone>;

async function discard({ context, profile }: OpenPhone): Promise<void> {
  await context.close();
  profile.remove();
}

async function start(from: string): Promise<OpenPhone> {
  const profile = makeProfile();
  cpSync(from, profile.dir, { recursive: true });
  return { ...(await launch(profile.dir)), profile };
}

/** Wipes what the reader did, and describes everything else that is stored. */
async function wipe({ context }: OpenPhone, url: string): Promise<string> {
  const blank = await context.newPage();
  for (const page of context.pages()) if (page !== blank) await page.close();
  await context.clearPermissions();
  await context.unrouteAll();
  const browser = await context.newCDPSession(blank);
  await browser.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'local_storage' });
  const worker =
    context.serviceWorkers()[0] ?? (await wake(blank, context.waitForEvent('serviceworker'), url));
  return worker.evaluate(wipeTraces);
}

/** A worker that nothing has asked for a while is asleep. */
async function wake(page: Page, woken: Promise<Worker>, url: string): Promise<Worker> {
  await page.goto(`${url}/en/about`);
  const worker = await woken;
  await page.goto('about:blank');
  return worker;
}

/** In the worker: empties what the reader's acts fill, and returns all other rows and the names of cached files. */
async function wipeTraces(): Promise<string> {
  const traces = ['places', 'marks', 'settings'];
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('waraq'));
  const rows: Record<string, unknown[]> = {};
  try {
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readwrite');
    for (const name of names) {
      const store = transaction.objectStore(name);
      if (traces.includes(name)) await settled(store.clear());
      else rows[name] = await settled(store.getAll());
    }
  } finally {
    db.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) cached.push(`${name} ${url}`);
  return JSON.stringify({ version: db.version, rows, cached }, (_, value) => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)].join();
    return ArrayBuffer.isView(value) ? String(value) : value;
  });
}
