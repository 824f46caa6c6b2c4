import { expect, type Page } from '@playwright/test';
import { progressChannel } from '@/lib/core/base';
import { randomFrom } from '../scripts/synthetic-story';
import { words } from './facts';
import { errorIn, expectNotAgain, expectNothingTwice, expectSound, expectWhole } from './fault-checks';
import { type Library, largeLibrary } from './fault-library';
import { test as base, openFront, restOf } from './fault-phone';
import { faultSeed, tell, triedOf } from './fault-seed';
import type { Line } from './fault-server';
import { lose } from './fault-store';

const t = words.en.Sync;
const pack = /^\/library\/pack\./;

const test = base.extend<object, { large: Library }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  large: [async ({}, use) => use(await largeLibrary()), { scope: 'worker' }],
});

/** An empty phone at a server with the large library. @returns addresses of the workers that the page starts */
async function emptied(page: Page, line: Line, large: Library): Promise<string[]> {
  await lose(page, 'everything');
  line.publish(large.files);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  return workers;
}

const ask = (page: Page) => page.getByRole('button', { name: t.sync, exact: true }).click();

/** Asks for news and waits for the end; pauses of a worker are real ones. @returns what the page says came of it */
async function sync(page: Page): Promise<string> {
  await ask(page);
  return ended(page);
}

async function ended(page: Page): Promise<string> {
  let said: string | null = null;
  await expect
    .poll(async () => (said = await page.evaluate(restOf, t.sync)), { timeout: 60_000 })
    .not.toBeNull();
  return said ?? '';
}

test('brings a large library in a worker, also where every pack is cut at some byte', async ({
  phone,
  line,
  large,
}) => {
  const page = await openFront(phone, line);
  const workers = await emptied(page, line, large);
  const random = randomFrom(faultSeed);
  const cut = new Set<string>();
  line.spoilBy(({ path }) => {
    if (!pack.test(path) || cut.has(path)) return undefined;
    cut.add(path);
    return { kind: 'cut', at: Math.floor(random() * 60_000) };
  });
  const from = line.answered.length;
  expect(errorIn(await sync(page))).toBeNull();
  expect(workers).toContain('/sync.js');
  await expectWhole(page, large);
  expectNothingTwice(line, from);
  expect(cut.size).toBeGreaterThan(9);
  tell('packs of a large library cut', cut.size);
  // The search was made ready there too, and the worker is gone.
  await expect.poll(() => page.workers().length).toBe(0);
  expect(workers.filter((one) => one === '/sync.js')).toHaveLength(1);
  expect(workers).not.toContain('/find.js');
  expect(await page.evaluate(indexed)).toBe(large.texts.length);
  await page
    .getByRole('searchbox', { name: words.en.Find.search })
    .fill(large.stories[0]?.headlines.en ?? '');
  await expect(page.locator('.found-stories > li').first()).toBeVisible();
});

/** In the page: how many texts the stored index of the search has. */
function indexed(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('waraq');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('index').objectStore('index').get('docs');
      asked.onsuccess = () => {
        opening.result.close();
        resolve((asked.result?.body.byteLength ?? 0) / Uint32Array.BYTES_PER_ELEMENT);
      };
    };
  });
}

test('a large library that is cancelled ends at once, and goes on from there', async ({
  phone,
  line,
  large,
}) => {
  const page = await openFront(phone, line);
  await emptied(page, line, large);
  let packs = 0;
  line.spoilBy(({ path }) => (pack.test(path) && ++packs > 4 ? { kind: 'hold' } : undefined));
  await ask(page);
  await expect.poll(() => line.spoiled.length).toBeGreaterThan(0);
  const from = line.answered.length;
  await page.evaluate((name) => new BroadcastChannel(name).postMessage('cancel'), progressChannel);
  expect(errorIn(await ended(page))).toBe('cancelled');
  const after = await expectSound(page);
  expect(after.texts.length).toBeGreaterThan(0);
  line.mend();
  expect(errorIn(await sync(page))).toBeNull();
  await expectWhole(page, large);
  expectNotAgain(line, from, after, large);
});

for (const end of ['closed', 'erased'] as const)
  test(`loses nothing where the page of the worker is ${end} while it stores`, async ({
    phone,
    line,
    large,
  }) => {
    const page = await openFront(phone, line);
    const random = randomFrom(faultSeed);
    const rounds = triedOf(6);
    for (let round = 0; round < rounds; round++) {
      await emptied(page, line, large);
      const from = line.answered.length;
      const tab = await page.context().newPage();
      await tab.goto(`${line.url}/en`);
      await ask(tab);
      await expect
        .poll(() => line.answered.slice(from).some(({ path }) => pack.test(path)), { intervals: [1] })
        .toBe(true);
      await tab.waitForTimeout(Math.floor(random() * 400));
      if (end === 'erased') await lose(tab, 'everything');
      await tab.close();
      const after = await expectSound(page);
      const since = line.answered.length;
      expect(errorIn(await sync(page))).toBeNull();
      await expectWhole(page, large);
      if (end === 'closed') expectNotAgain(line, since, after, large);
    }
    tell(`pages of a worker ${end} in mid-transaction`, rounds);
  });

for (const [what, change] of [
  ['does not arrive', null],
  ['is of another version', () => 'onmessage = () => postMessage({ done: null });'],
] as const)
  test(`does it in the page where the script of the worker ${what}`, async ({ phone, line, large }) => {
    const page = await openFront(phone, line);
    const workers = await emptied(page, line, large);
    if (change) line.replace('/sync.js', change);
    else line.spoil({ kind: 'reset' }, ({ path }) => path === '/sync.js');
    expect(errorIn(await sync(page))).toBeNull();
    // A worker whose script never comes is none that the browser tells of.
    expect(change ? workers : line.spoiled.map(({ path }) => path)).toContain('/sync.js');
    await expectWhole(page, large);
  });
