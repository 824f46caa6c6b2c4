import { expect } from '@playwright/test';
import { headAddress } from '@/lib/core/catalogue';
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
import { bringUpToDate, mendAndFinish, openFront, settled, test } from './fault-phone';
import { faultSeed, tell } from './fault-seed';
import { lose, readPhone } from './fault-store';
import { targets } from './fault-targets';

test('gives up an answer that stops in the middle, and keeps what came before', async ({
  phone,
  line,
  versions,
}) => {
  const page = await openFront(phone, line);
  let library = versions.base;
  const inOrder = targets.toSorted((a, b) => Number(a.changes ?? false) - Number(b.changes ?? false));
  for (const { name, address, loss, changes } of inOrder)
    await test.step(name, async () => {
      if (changes) {
        library = library === versions.base ? versions.corrected : versions.base;
        line.publish(library.files);
      }
      if (loss) await lose(page, loss(versions.base));
      const before = await readPhone(page);
      line.spoil({ kind: 'stall' }, ({ path }) => path === address(library));
      const start = await page.evaluate(() => Date.now());
      const said = errorIn(await bringUpToDate(page, line, 2500));
      const waited = (await page.evaluate(() => Date.now())) - start;
      expect(said).toBe(name === 'a pack' ? null : 'offline');
      expect(waited, 'milliseconds of silence').toBeGreaterThan(19_000);
      const after = await expectSound(page, before);
      await expectFrontTrue(page, after);
      const since = line.answered.length;
      await mendAndFinish(page, line, changes ? versions.corrected : versions.base);
      expectNotAgain(line, since, after, library);
    });
  tell('answers that stop for ever', line.spoiled.length);
});

test('is not held for ever by a head in which a digit is wrong', async ({ phone, line, versions }) => {
  const page = await openFront(phone, line);
  const random = randomFrom(faultSeed);
  const head = JSON.stringify(versions.base.head);
  // A digit's last bit makes another digit: the head still reads as one, and lists what is not there.
  const digits = [...head].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const tried = Array.from({ length: 24 }, () => digits[Math.floor(random() * digits.length)] ?? 0);
  let library = versions.base;
  for (const at of tried)
    await test.step(`digit ${at}`, async () => {
      library = library === versions.base ? versions.corrected : versions.base;
      line.publish(library.files);
      const before = await readPhone(page);
      line.spoil({ kind: 'flipped', at }, ({ path }) => path === headAddress);
      await bringUpToDate(page, line);
      await expectSound(page, before);
      await mendAndFinish(page, line, versions.corrected);
    });
  tell('digits changed in the head', tried.length);
});

test('takes nothing back where the library is an older one for a while', async ({
  phone,
  line,
  versions,
}) => {
  const page = await openFront(phone, line);
  const { base, corrected, withdrawn, grown } = versions;
  const had = new Map(base.texts.map((text) => [`${text.slug} ${text.locale}`, text]));
  let changes = 0;
  for (const library of [corrected, base, corrected, withdrawn, base, grown, withdrawn, corrected, grown])
    await test.step(`version ${changes}`, async () => {
      for (const text of library.texts) {
        const key = `${text.slug} ${text.locale}`;
        if (text.revision >= (had.get(key)?.revision ?? 0)) had.set(key, text);
      }
      const before = await readPhone(page);
      line.publish(library.files);
      expect(errorIn(await bringUpToDate(page, line))).toBeNull();
      const after = await expectSound(page, before);
      await expectFrontTrue(page, after);
      const stored = after.texts.map(({ slug, locale, sha256 }) => `${slug} ${locale} ${sha256}`);
      expect(stored.sort()).toEqual(
        [...had.values()].map(({ slug, locale, sha256 }) => `${slug} ${locale} ${sha256}`).sort(),
      );
      changes += 1;
    });
  const twice = line.answered.map(({ path }) => path).filter((path) => /^\/library\/synthetic/.test(path));
  expect(new Set(twice).size, 'texts that came').toBe(twice.length);
  tell('changes of the library, four of them back', changes);
  await expectReadable(page, line, corrected);
});

test('keeps up to date by a clock that is wrong by decades, both ways', async ({ phone, line, versions }) => {
  const page = await openFront(phone, line);
  const { base, corrected, grown } = versions;
  const clocks = [
    '1970-01-02T03:04:05Z',
    '2061-07-08T09:10:11Z',
    '2001-02-03T04:05:06Z',
    '2038-01-19T03:14:09Z',
  ];
  for (const [index, clock] of clocks.entries())
    await test.step(clock, async () => {
      await page.clock.setSystemTime(new Date(clock));
      await lose(page, 'everything');
      const library = [base, corrected, grown][index % 3] ?? base;
      line.publish(library.files);
      expect(errorIn(await bringUpToDate(page, line))).toBeNull();
      const phoneNow = await expectWhole(page, library);
      expect(Math.abs((phoneNow.synced ?? 0) - Date.parse(clock))).toBeLessThan(600_000);
      await expectFrontTrue(page, phoneNow);
    });
  // The clock is set right, years back: a page that is looked at again must not wait until 2038.
  line.publish(corrected.files);
  await page.clock.setSystemTime(new Date('2014-01-06T12:00:00Z'));
  const from = line.answered.length;
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => line.answered.slice(from).some(({ path }) => path === headAddress)).toBe(true);
  await settled(page, line);
  await expect(page.getByText(words.en.Errors.offline)).toBeHidden();
  tell('clocks wrong by years', clocks.length + 1);
});
