import { type CDPSession, expect, type Page } from '@playwright/test';
import { randomFrom } from '../scripts/synthetic-story';
import { words } from './facts';
import {
  errorIn,
  expectFrontTrue,
  expectNotAgain,
  expectReadable,
  expectSound,
  expectWhole,
} from './fault-checks';
import { bringUpToDate, mendAndFinish, openFront, restOf, settled, test } from './fault-phone';
import { faultSeed, tell, tried, triedOf } from './fault-seed';
import { lose, readPhone } from './fault-store';

const pack = /^\/library\/pack\./;
const t = words.en;

test('loses nothing where the room ends, says so, and goes on once there is room', async ({
  phone,
  line,
  versions,
}) => {
  // Chromium remembers for a while how much room there was: only a browser that starts knows the new bound.
  const withRoom = async (kilobytes: number) => {
    const origin = line.url;
    let session: CDPSession | undefined;
    const page = await openFront(phone, line, async (blank) => {
      session = await blank.context().newCDPSession(blank);
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + kilobytes * 1000 });
    });
    return { page, endless: () => session?.send('Storage.overrideQuotaForOrigin', { origin }) };
  };
  let full = 0;
  const rooms = tried([0, 40, 100, 160, 220]);
  for (const kilobytes of rooms)
    await test.step(`${kilobytes} kB of room`, async () => {
      await lose(await openFront(phone, line), 'everything');
      const { page, endless } = await withRoom(kilobytes);
      const said = errorIn(await bringUpToDate(page, line));
      expect([null, 'storage-full']).toContain(said);
      if (said !== null) full += 1;
      const after = await expectSound(page);
      if (said !== null) expect(after.synced).toBeNull();
      await expectFrontTrue(page, after);
      await endless();
      const since = line.answered.length;
      await mendAndFinish(page, line, versions.base);
      expectNotAgain(line, since, after, versions.base);
    });
  expect(full, 'times without room').toBeGreaterThan(rooms.length / 2 - 1);
  // A whole library is not hurt by a newer one that has no room.
  const before = await readPhone(await openFront(phone, line));
  line.publish(versions.grown.files);
  const { page, endless } = await withRoom(0);
  await expectFrontTrue(page, await expectSound(page, before));
  await endless();
  await mendAndFinish(page, line, versions.grown);
  tell('ends of the room', full + 1);
  await expectReadable(page, line, versions.grown);
});

test('is true again after the database was deleted under the page', async ({ phone, line, versions }) => {
  const page = await openFront(phone, line);
  const other = await page.context().newPage();
  await other.goto(`${line.url}/licences/none`);
  const random = randomFrom(faultSeed);
  const remove = () =>
    other.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('waraq');
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
    );
  const rounds = triedOf(6);
  for (let round = 0; round < rounds; round++)
    await test.step(`round ${round}`, async () => {
      // By turns at rest and in the middle of a sync.
      if (round % 2 === 0) await remove();
      else {
        await lose(page, 'everything');
        const from = line.answered.length;
        await page.getByRole('button', { name: t.Sync.sync, exact: true }).click();
        await expect
          .poll(() => line.answered.slice(from).some(({ path }) => pack.test(path)), { intervals: [1] })
          .toBe(true);
        await page.waitForTimeout(random() * 100);
        await remove();
        await settled(page, line);
        const after = await expectSound(page);
        if (after.synced !== null) expect(after.texts.length, 'said to be up to date').toBe(39);
      }
      await bringUpToDate(page, line);
      await expectFrontTrue(page, await expectWhole(page, versions.base));
    });
  tell('databases deleted under the page', rounds);
  await other.close();
  await expectReadable(page, line, versions.base);
});

// A phone each: Chromium, asked for several workers in a row, now and then keeps one waiting for its cache.
for (const packsBefore of [0, 1, 2])
  test(`changes to a new version at the reader’s word where pack ${packsBefore + 1} is on its way, and goes on`, async ({
    phone,
    line,
    versions,
  }) => {
    const page = await openFront(phone, line);
    await lose(page, 'everything');
    const from = line.answered.length;
    let packs = 0;
    let away = '';
    // One pack that stays away keeps the sync going; more would take all the connections a browser has for a host.
    line.spoilBy(({ path }) => {
      if (pack.test(path) && packs++ === packsBefore) away = path;
      return path === away ? { kind: 'hold' } : undefined;
    });
    await page.getByRole('button', { name: t.Sync.sync, exact: true }).click();
    await expect.poll(() => away).not.toBe('');
    // One more line is another worker: the same app, with another number.
    line.replace('/sw.js', (text) => `${text}\n// newer\n`);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    const yes = page.getByRole('button', { name: t.Notices.updateAction });
    await yes.waitFor();
    expect(await page.evaluate(restOf, t.Sync.sync), 'the sync goes on').toBeNull();
    await page.evaluate(() => document.documentElement.setAttribute('data-old', ''));
    await yes.click();
    await expectUpdated(page);
    await settled(page, line);
    const after = await expectSound(page);
    await expectFrontTrue(page, after);
    const since = line.answered.length;
    expect(since).toBeGreaterThan(from);
    await mendAndFinish(page, line, versions.base);
    expectNotAgain(line, since, after, versions.base);
    tell('updates in mid-sync', 1);
    await expectReadable(page, line, versions.base);
  });

/**
 * Waits until the new worker has the page. Where the old one does not let go, the page reloads all the same, a while
 * later by its own clock, and once more when it has let go; then it forgets that the reader has agreed.
 */
async function expectUpdated(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(3000);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return {
        page: document.documentElement.hasAttribute('data-old') ? 'old' : document.readyState,
        waiting: registration?.waiting?.state,
        active: registration?.active?.state,
        agreed: sessionStorage.getItem('waraq.updating'),
      };
    });
    expect(state).toEqual({ page: 'complete', waiting: undefined, active: 'activated', agreed: null });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: t.Sync.sync, exact: true }).waitFor();
}
