import { spawnSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import type { Progress } from '@/lib/remote/sync';
import { randomFrom } from '../scripts/synthetic-story';
import { words } from './facts';
import {
  errorIn,
  expectFrontTrue,
  expectNotAgain,
  expectNothingTwice,
  expectReadable,
  expectSound,
  expectWhole,
} from './fault-checks';
import { bringUpToDate, mendAndFinish, openFront, restOf, test } from './fault-phone';
import { faultSeed, tell, triedOf } from './fault-seed';
import type { Line } from './fault-server';
import { lose, readPhone } from './fault-store';

const t = words.en.Sync;
const pack = /^\/library\/pack\./;

/** Kills the browser that runs on a profile, and the script that may have started it; its other processes end with it. */
function killBrowser(profile: string): void {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  const processes = stdout
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
  expect(processes.length, 'browsers on this profile').toBeGreaterThan(0);
  for (const number of processes) process.kill(number, 'SIGKILL');
}

const ask = (page: Page) => page.getByRole('button', { name: t.sync, exact: true }).click();

test('syncs once for two tabs, and both end true', async ({ phone, line, versions }) => {
  const first = await openFront(phone, line);
  const second = await first.context().newPage();
  await second.goto(`${line.url}/en`);
  await second.getByRole('button', { name: t.sync, exact: true }).waitFor();
  await second.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('waraq.progress').onmessage = ({ data }) => heard.push(data);
  });
  for (let round = 0; round < 5; round++) {
    await lose(first, 'everything');
    const from = line.answered.length;
    line.spoil({ kind: 'hold' }, ({ path: asked }) => pack.test(asked));
    await ask(first);
    await expect.poll(() => line.spoiled.length).toBeGreaterThan(round);
    await ask(second);
    line.mend();
    await expect.poll(() => second.evaluate(restOf, t.sync), { timeout: 60_000 }).not.toBeNull();
    const whole = await expectWhole(first, versions.base);
    expectNothingTwice(line, from);
    for (const page of [first, second]) await expectFrontTrue(page, whole);
    const heard = await second.evaluate(() =>
      (window as unknown as { heard: { progress: Progress | null }[] }).heard.splice(0),
    );
    expect(heard.some(({ progress }) => progress?.doneFiles === 39 && progress.allFiles === 39)).toBe(true);
    expect(heard.at(-1), 'the last word is that nothing is under way').toEqual({ progress: null });
  }
  tell('syncs asked for in two tabs at once', 5);
  await expectReadable(first, line, versions.base);
});

test('says nothing of the sync of another tab when it is refused one', async ({ phone, line, versions }) => {
  const first = await openFront(phone, line);
  await lose(first, 'everything');
  line.spoil({ kind: 'hold' }, ({ path: asked }) => pack.test(asked));
  await ask(first);
  await expect.poll(() => line.spoiled.length).toBeGreaterThan(0);
  await first.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('waraq.progress').onmessage = ({ data }) => heard.push(data);
  });
  const second = await first.context().newPage();
  await second.goto(`${line.url}/en`);
  // Its own sync begins two seconds after it has loaded, and is tried again when it is refused.
  for (let step = 0; step < 10; step++) await second.clock.fastForward(1000);
  const refused = await second.evaluate(restOf, t.sync);
  expect(refused, 'the sync goes on').toBeNull();
  expect(await first.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  await second.close();
  await first.bringToFront();
  line.mend();
  await expectWhole(first, versions.base);
});

/** Starts a sync of an empty phone in a tab, and waits until packs come in. */
async function startedSync(tab: Page, line: Line, wait: number): Promise<void> {
  const from = line.answered.length;
  await ask(tab);
  await expect
    .poll(() => line.answered.slice(from).some(({ path: asked }) => pack.test(asked)), { intervals: [1] })
    .toBe(true);
  await tab.waitForTimeout(wait).catch(() => undefined);
}

for (const end of ['closed', 'crashed'] as const)
  test(`loses nothing where a tab is ${end} while it stores`, async ({ phone, line, versions }) => {
    const page = await openFront(phone, line);
    const random = randomFrom(faultSeed);
    const rounds = triedOf(8);
    for (let round = 0; round < rounds; round++)
      await test.step(`round ${round}`, async () => {
        await lose(page, 'everything');
        const from = line.answered.length;
        const tab = await page.context().newPage();
        await tab.goto(`${line.url}/en`);
        await tab.getByRole('button', { name: t.sync, exact: true }).waitFor();
        await startedSync(tab, line, Math.floor(random() * 120));
        if (end === 'closed') await tab.close();
        else {
          const crashed = tab.waitForEvent('crash');
          const session = await tab.context().newCDPSession(tab);
          session.send('Page.crash').catch(() => undefined);
          await crashed;
          await tab.close();
        }
        const after = await expectSound(page);
        const since = line.answered.length;
        await mendAndFinish(page, line, versions.base);
        expectNotAgain(line, since, after, versions.base);
        expect(from).toBeLessThan(since);
      });
    tell(`tabs ${end} in mid-transaction`, rounds);
    await expectReadable(page, line, versions.base);
  });

test('loses nothing where the worker is killed in mid-sync', async ({ phone, line, versions }) => {
  const page = await openFront(phone, line);
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const rounds = triedOf(5);
  for (let round = 0; round < rounds; round++) {
    await lose(page, 'everything');
    const from = line.answered.length;
    await startedSync(page, line, round * 20);
    await session.send('ServiceWorker.stopAllWorkers');
    await expectSound(page);
    expect(errorIn(await bringUpToDate(page, line))).toBeNull();
    await expectWhole(page, versions.base);
    expectNothingTwice(line, from);
  }
  tell('workers killed in mid-sync', rounds);
  await expectReadable(page, line, versions.base);
});

test('loses nothing where the whole browser is killed in mid-sync', async ({ phone, line, versions }) => {
  const random = randomFrom(faultSeed);
  const rounds = triedOf(4);
  for (let round = 0; round < rounds; round++)
    await test.step(`round ${round}`, async () => {
      const page = await openFront(phone, line);
      await lose(page, 'everything');
      await startedSync(page, line, Math.floor(random() * 150));
      const gone = new Promise((resolve) => page.context().once('close', resolve));
      killBrowser(phone.dir());
      await gone;
      // The same phone without a server: what is there is whole and opens.
      line.spoil({ kind: 'reset' }, () => true);
      const again = await phone.open();
      await again.goto(`${line.url}/en`);
      const after = await expectSound(again);
      await expectFrontTrue(again, after);
      line.mend();
      const since = line.answered.length;
      await again.clock.install();
      await again.reload();
      await bringUpToDate(again, line);
      await expectWhole(again, versions.base);
      expectNotAgain(line, since, after, versions.base);
    });
  tell('browsers killed in mid-sync', rounds);
  const page = await phone.open();
  await page.goto(`${line.url}/en`);
  await expectReadable(page, line, versions.base);
  expect((await readPhone(page)).texts.length).toBe(39);
});
